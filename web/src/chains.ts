// Every chain of moves as a drawing: from the empty seat down to the end; cycles as rings.

import { fitted, h, s } from "./dom";
import { describe } from "./tip";
import type { Candidate, Move } from "./view";
import type { Words } from "./words";

/** Chains that are drawn before one asks for all. */
const FIRST = 60;

const WIDTH = 320;
const BOX = 44;
const LINK = 56;
const BOLD = "600 13px sans-serif";
const SMALL = "12px sans-serif";

/** The drawings, the first of them at once. */
export function chains(words: Words, candidate: Candidate): HTMLElement {
  const all = new Map<string, Move[]>();
  for (const move of candidate.moves) all.set(move.chain, [...(all.get(move.chain) ?? []), move]);
  const empty = new Set(candidate.vacancies.map((vacancy) => vacancy.post_id));
  const cards = h("div", { class: "chains" });
  const draw = (links: Move[][]) => cards.append(...links.map((moves) => card(words, moves, empty)));
  const list = [...all.values()];
  draw(list.slice(0, FIRST));
  const out = h("div", {}, h("p", { class: "aside" }, words.word("page-chains-words")), cards);
  if (list.length === 0) out.append(h("p", {}, words.word("book-no-moves")));
  if (list.length <= FIRST) return out;
  const total = words.number(list.length);
  const more = h("button", { type: "button" }, words.word("page-all-chains", { total }));
  more.addEventListener("click", () => {
    more.remove();
    draw(list.slice(FIRST));
  });
  out.append(more);
  return out;
}

function card(words: Words, moves: Move[], empty: Set<string>): HTMLElement {
  const first = moves[0]!;
  const drawn = first.cycle ? ring(words, moves) : line(words, moves, empty);
  const name = h("figcaption", {}, words.chain(first));
  return h("figure", { class: "chain" }, name, ...drawn);
}

/** A chain, from the seat that it fills down to the one that it opens. */
function line(words: Words, moves: Move[], empty: Set<string>): Element[] {
  const parts: SVGElement[] = [];
  let y = 2;
  let at: string | null | undefined;
  moves.forEach((move, link) => {
    if (at !== move.to_post) {
      parts.push(box(words, move.to_post, y, link === 0 ? "opens" : ""));
      y += BOX;
    }
    parts.push(step(words, move, y));
    y += LINK;
    const is_end = link === moves.length - 1;
    const state = move.from_post === null ? "outside" : is_end && empty.has(move.from_post) ? "empty" : "";
    parts.push(box(words, move.from_post, y, state));
    y += BOX;
    at = move.from_post;
  });
  return [drawing(words.chain(moves[0]!), y + 2, parts)];
}

function drawing(name: string, height: number, parts: SVGElement[]): SVGElement {
  const box = `0 0 ${WIDTH} ${height}`;
  return s("svg", { viewBox: box, width: WIDTH, height, role: "group", "aria-label": name }, ...parts);
}

/** A post; what becomes of it at either end of the chain stands in its class and in words. */
function box(words: Words, post: string | null, y: number, state: string): SVGElement {
  const said = state === "opens" || state === "empty" ? words.word(`page-post-${state}`) : "";
  const unit = [said, words.unit(post)].filter((part) => part !== "").join(" · ");
  const rect = s("rect", { x: 2, y, width: WIDTH - 4, height: BOX, rx: 4 });
  const middle = unit === "" ? y + 27 : y + 18;
  return s(
    "g",
    { class: `post ${state}` },
    s("title", {}, words.place(post)),
    rect,
    s("text", { x: 12, y: middle, class: "bold" }, fitted(words.title(post), WIDTH - 24, BOLD)),
    s("text", { x: 12, y: y + 35 }, fitted(unit, WIDTH - 24, SMALL)),
  );
}

/** Somebody who goes from the post below to the one above. */
function step(words: Words, move: Move, y: number): SVGElement {
  const why = [words.named("purpose", move.purpose), words.reasons(move)].filter((part) => part !== "");
  const group = s(
    "g",
    { class: "link", tabindex: 0, role: "img" },
    s("rect", { x: 14, y: y + 3, width: WIDTH - 28, height: LINK - 6, rx: 4, class: "field" }),
    s("path", { d: `M28 ${y + LINK - 2}V${y + 10}`, class: "shaft" }),
    s("path", { d: `M22 ${y + 12}L28 ${y + 3}L34 ${y + 12}Z`, class: "head" }),
    s("text", { x: 46, y: y + 24, class: "bold" }, fitted(words.name(move.official_id), WIDTH - 66, BOLD)),
    s("text", { x: 46, y: y + 41 }, fitted(why.join(" · "), WIDTH - 66, SMALL)),
  );
  describe(group, words.link(move));
  return group;
}

/** A cycle: posts on a ring, and who goes from each to the next; the posts by number below. */
function ring(words: Words, moves: Move[]): Element[] {
  const radius = Math.max(46, 14 * moves.length);
  const height = 2 * radius + 110;
  const [x, y] = [WIDTH / 2, height / 2];
  // With the posts of a pair left and right, the names of both have the whole width.
  const angle = (place: number) => Math.PI + (2 * Math.PI * place) / moves.length;
  const point = (place: number, away: number) =>
    [x + away * Math.cos(angle(place)), y + away * Math.sin(angle(place))] as const;
  const gap = 20 / radius / ((2 * Math.PI) / moves.length);
  const links = moves.map((move, at) => {
    const [from, to] = [point(at + 1 - gap, radius), point(at + gap, radius)];
    const arc = `M${from.join(" ")}A${radius} ${radius} 0 0 0 ${to.join(" ")}`;
    const path = s("path", { d: arc, class: "shaft" });
    const head = tip(point(at + gap, radius), angle(at + gap));
    const group = s("g", { class: "link", tabindex: 0, role: "img" }, path, head);
    group.append(...names(words.name(move.official_id), point(at + 0.5, radius + 14), angle(at + 0.5)));
    describe(group, words.link(move));
    return group;
  });
  const posts = moves.map((move, at) => {
    const [cx, cy] = point(at, radius);
    const number = s("text", { x: cx, y: cy + 4, "text-anchor": "middle", class: "bold" }, at + 1);
    return s("g", { class: "post" }, s("title", {}, words.place(move.to_post)), s("circle", { cx, cy, r: 14 }), number);
  });
  const legend = moves.map((move) => h("li", {}, words.place(move.to_post)));
  return [drawing(words.chain(moves[0]!), height, [...links, ...posts]), h("ol", {}, ...legend)];
}

/** The head of an arrow that ends at a point of a ring, against the clock. */
function tip([x, y]: readonly [number, number], angle: number): SVGElement {
  const turn = (angle * 180) / Math.PI - 90;
  const turned = `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)})`;
  return s("path", { d: "M-7 -5L3 0L-7 5Z", class: "head", transform: turned });
}

/** A name outside of a ring, on two lines where the room is narrow. */
function names(name: string, [x, y]: readonly [number, number], angle: number): SVGElement[] {
  const side = Math.cos(angle);
  const anchor = Math.abs(side) < 0.3 ? "middle" : side > 0 ? "start" : "end";
  const room = anchor === "middle" ? WIDTH - 8 : anchor === "start" ? WIDTH - x - 4 : x - 4;
  const lines = anchor === "middle" ? [name] : halves(name);
  const up = anchor === "middle" ? (Math.sin(angle) < 0 ? -2 : 12) : 4 - 8 * (lines.length - 1);
  return lines.map((line, at) =>
    s("text", { x, y: y + up + 16 * at, "text-anchor": anchor, class: "bold" }, fitted(line, room, BOLD)),
  );
}

function halves(name: string): string[] {
  const parts = name.split(" ");
  if (parts.length < 3) return [name];
  const first = Math.ceil(parts.length / 2);
  return [parts.slice(0, first).join(" "), parts.slice(first).join(" ")];
}
