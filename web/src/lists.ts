// The lists of a candidate: moves, people, misses.

import { Table } from "./table";
import type { Candidate, Miss, Move } from "./view";
import type { Words } from "./words";

/** Rows that are printed of what is not the plan itself: who wants others has a search. */
const PRINTED = 200;

/** Every move. */
export function moves(words: Words, candidate: Candidate, signal: AbortSignal): HTMLElement {
  const head = (column: string) => words.word(`book-column-${column}`);
  const numbers = new Map(candidate.moves.map((move, at) => [move, at + 1]));
  const purpose = (move: Move) => words.named("purpose", move.purpose);
  const direction = (move: Move) => words.direction(move);
  const columns = [
    { head: head("number"), wide: 5, cell: (move: Move) => numbers.get(move) ?? null },
    { head: head("official"), wide: 8, cell: (move: Move) => move.official_id },
    { head: head("name"), wide: 13, isName: true, cell: (move: Move) => words.name(move.official_id) },
    { head: head("born"), wide: 6, cell: (move: Move) => words.born(move.official_id) },
    { head: head("from"), wide: 14, cell: (move: Move) => words.title(move.from_post) },
    { head: head("from-unit"), wide: 14, cell: (move: Move) => words.servesIn(move.official_id) },
    { head: head("to"), wide: 14, cell: (move: Move) => words.title(move.to_post) },
    { head: head("to-unit"), wide: 14, cell: (move: Move) => words.unit(move.to_post) },
    { head: head("direction"), wide: 11, cell: direction },
    { head: head("purpose"), wide: 10, cell: purpose },
    { head: head("reasons"), wide: 20, cell: (move: Move) => words.reasons(move) },
    { head: head("chain"), wide: 7, cell: (move: Move) => words.chain(move) },
  ];
  const choices = [
    { name: head("purpose"), kind: purpose },
    { name: head("direction"), kind: direction },
  ];
  const listed = { name: words.word("page-moves"), columns, choices, rows: candidate.moves, printed: Infinity };
  return new Table(words, listed, signal).element;
}

/** An official in the plan. */
interface Placed {
  official: string;
  before: string | null;
  after: string | null;
  state: string;
  why: string;
}

/** Everybody: who moves, who stays, and why as far as the plan says. */
export function people(words: Words, candidate: Candidate, signal: AbortSignal): HTMLElement {
  const head = (column: string) => words.word(`book-column-${column}`);
  const columns = [
    { head: head("official"), wide: 8, cell: (one: Placed) => one.official },
    { head: head("name"), wide: 13, isName: true, cell: (one: Placed) => words.name(one.official) },
    { head: head("born"), wide: 6, cell: (one: Placed) => words.born(one.official) },
    { head: head("from"), wide: 14, cell: (one: Placed) => words.title(one.before) },
    { head: head("from-unit"), wide: 14, cell: (one: Placed) => words.servesIn(one.official) },
    { head: words.word("page-state"), wide: 9, cell: (one: Placed) => one.state },
    { head: head("to"), wide: 14, cell: (one: Placed) => words.title(one.after) },
    { head: head("to-unit"), wide: 14, cell: (one: Placed) => words.unit(one.after) },
    { head: words.word("page-why"), wide: 22, cell: (one: Placed) => one.why },
  ];
  const choices = [{ name: words.word("page-state"), kind: (one: Placed) => one.state }];
  const rows = placed(words, candidate);
  const listed = { name: words.word("page-people"), columns, choices, rows, printed: PRINTED };
  return new Table(words, listed, signal).element;
}

function placed(words: Words, candidate: Candidate): Placed[] {
  const moves = new Map(candidate.moves.map((move) => [move.official_id, move]));
  const settled = new Map(candidate.settled.map((one) => [one.official_id, one.since]));
  const misses = new Map<string, Miss[]>();
  for (const miss of candidate.misses) {
    misses.set(miss.official_id, [...(misses.get(miss.official_id) ?? []), miss]);
  }
  const everybody = [...candidate.assignments];
  if (words.language === "vi") {
    everybody.sort((one, other) => words.byName(words.name(one.official_id), words.name(other.official_id)));
  }
  return everybody.map(({ official_id: official, post_id: after }) => {
    const move = moves.get(official);
    const before = move === undefined ? (words.holds(official) ?? after) : move.from_post;
    const state = move !== undefined ? "moves" : after === null ? "without" : "stays";
    const missed = (misses.get(official) ?? []).map((miss) => reason(words, miss));
    const since = settled.get(official);
    if (since !== undefined) missed.push(words.word("page-settled", { since }));
    const why = move === undefined ? missed.join("; ") : words.reasons(move);
    return { official, before, after, state: words.word(`page-state-${state}`), why };
  });
}

/** Why somebody stays: the target that is missed, and what stands in the way. */
function reason(words: Words, miss: Miss): string {
  const missed = words.word("page-missed", { target: words.target(miss) });
  const bar = words.bar(miss);
  if (miss.bar === null || bar === "") return missed;
  return `${missed}; ${words.place(miss.bar.post_id)}: ${bar}`;
}

/** A unit whose head changes. */
interface Led {
  unit: string;
  leave: string[];
  arrive: string[];
}

/** The units that heads leave or come to, those that lose the most first; null where there are none. */
export function heads(words: Words, candidate: Candidate, signal: AbortSignal): HTMLElement | null {
  const rows = led(words, candidate);
  if (rows.length === 0) return null;
  const columns = [
    { head: words.word("book-column-keeps-unit"), wide: 22, cell: (one: Led) => one.unit },
    { head: words.word("book-column-leave"), wide: 6, cell: (one: Led) => one.leave.length },
    { head: words.word("page-heads-leave"), wide: 30, cell: (one: Led) => one.leave.join("; ") },
    { head: words.word("page-heads-arrive"), wide: 30, cell: (one: Led) => one.arrive.join("; ") },
  ];
  const listed = { name: words.word("page-heads"), columns, choices: [], rows, printed: PRINTED };
  return new Table(words, listed, signal).element;
}

function led(words: Words, candidate: Candidate): Led[] {
  const units = new Map<string, Led>();
  const of = (post: string | null): Led | null => {
    const id = words.leads(post);
    if (id === null) return null;
    const known = units.get(id) ?? { unit: words.unit(post), leave: [], arrive: [] };
    units.set(id, known);
    return known;
  };
  for (const move of candidate.moves) {
    const said = (post: string | null) => `${words.name(move.official_id)} (${words.title(post)})`;
    of(move.from_post)?.leave.push(said(move.from_post));
    of(move.to_post)?.arrive.push(said(move.to_post));
  }
  return [...units.values()].sort((a, b) => b.leave.length - a.leave.length);
}

/** Whom the plan leaves as they are against a target, and what stands in the way. */
export function misses(words: Words, candidate: Candidate, signal: AbortSignal): HTMLElement {
  const head = (column: string) => words.word(`book-column-${column}`);
  const removed = (miss: Miss) =>
    miss.removed.map(({ rule, posts }) => words.word("book-removed", { rule, posts })).join(", ");
  const target = (miss: Miss) => words.target(miss);
  const columns = [
    { head: head("official"), wide: 8, cell: (miss: Miss) => miss.official_id },
    { head: head("name"), wide: 13, isName: true, cell: (miss: Miss) => words.name(miss.official_id) },
    { head: head("target"), wide: 12, cell: target },
    { head: head("keeps"), wide: 14, cell: (miss: Miss) => words.title(miss.keeps_post) },
    { head: head("keeps-unit"), wide: 14, cell: (miss: Miss) => words.unit(miss.keeps_post) },
    { head: head("open"), wide: 6, cell: (miss: Miss) => miss.eligible_posts },
    { head: head("open-empty"), wide: 6, cell: (miss: Miss) => miss.with_empty_seat },
    { head: head("tried"), wide: 14, cell: (miss: Miss) => (miss.bar === null ? "" : words.place(miss.bar.post_id)) },
    { head: head("bar"), wide: 14, cell: (miss: Miss) => words.bar(miss) },
    { head: head("removed"), wide: 20, cell: removed },
  ];
  const name = words.word("report-misses", { count: words.number(candidate.misses.length) });
  const choices = [{ name: head("target"), kind: target }];
  const listed = { name, columns, choices, rows: candidate.misses, printed: PRINTED };
  return new Table(words, listed, signal).element;
}
