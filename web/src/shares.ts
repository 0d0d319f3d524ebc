// Shares before and after as bars, and moves by direction and block as flows from before to after.

import { fitted, h, s } from "./dom";
import { describe } from "./tip";
import type { Flow, Kpis, Share } from "./view";
import type { Words } from "./words";

/** Shares of the holders before and after, and of those who move. */
export function shares(words: Words, kpis: Kpis): HTMLElement {
  const holders: [string, Share | null, Share | null][] = [
    [words.word("figure-nonlocal"), kpis.nonlocal_heads.before, kpis.nonlocal_heads.after],
    [words.word("figure-women"), kpis.women.before, kpis.women.after],
    [words.word("figure-young"), kpis.young.before, kpis.young.after],
    [words.word("figure-minority"), kpis.minority.before, kpis.minority.after],
  ];
  const ages = kpis.age_brackets.map(({ before, after }, at) => [words.said.ages[at] ?? "", before, after] as const);
  const movers: [string, Share | null][] = [
    [words.word("figure-women-movers"), kpis.women_movers],
    [words.word("figure-young-movers"), kpis.young_movers],
    [words.word("figure-minority-movers"), kpis.minority_movers],
    [words.word("figure-promotions"), kpis.promotions],
  ];
  const rows = [...holders, ...ages].map(([name, before, after]) => row(words, name, [before, after]));
  const ofMovers = movers.map(([name, share]) => row(words, name, [share]));
  const heads = ["figure", "before", "after"].map((key) => h("th", { scope: "col" }, words.word(`column-${key}`)));
  const body = h("tbody", {}, ...rows, ...ofMovers);
  return h("div", { class: "plain" }, h("table", { class: "shares" }, h("thead", {}, h("tr", {}, ...heads)), body));
}

function row(words: Words, name: string, shares: (Share | null)[]): HTMLTableRowElement {
  // What is about those who move has no before.
  const before = shares.length === 1 ? h("td") : null;
  return h("tr", {}, h("th", { scope: "row" }, name), before, ...shares.map((share) => bar(words, share)));
}

function bar(words: Words, share: Share | null): HTMLTableCellElement {
  const filled = h("div", { class: "filled" });
  filled.style.width = `${share === null ? 0 : (100 * share.count) / share.of}%`;
  return h("td", {}, h("div", { class: "bar", "aria-hidden": "true" }, filled), words.share(share));
}

const WIDTH = 560;
const HEIGHT = 260;
const SIDE = 150;
const NODE = 12;
const GAP = 14;

/** Moves from groups before to groups after: two sides, so that nothing runs in a circle. */
export function flows(words: Words, name: string, flows: Flow[]): HTMLElement {
  const total = flows.reduce((sum, flow) => sum + flow.moves, 0);
  const left = sums(flows, (flow) => flow.from ?? words.word("report-nowhere"));
  const right = sums(flows, (flow) => flow.to);
  const most = Math.max(left.size, right.size, 1);
  const scale = (HEIGHT - GAP * (most - 1) - 30) / Math.max(total, 1);
  const [from, to] = [places(left, scale), places(right, scale)];
  const parts: SVGElement[] = [
    s("text", { x: SIDE, y: 14, "text-anchor": "end" }, words.word("column-before")),
    s("text", { x: WIDTH - SIDE, y: 14 }, words.word("column-after")),
  ];
  for (const flow of flows) {
    const begins = flow.from ?? words.word("report-nowhere");
    parts.push(ribbon(words, begins, flow, from.get(begins)!, to.get(flow.to)!, scale));
  }
  for (const [group, count] of left) parts.push(...node(words, group, count, from.get(group)!.top, scale, true));
  for (const [group, count] of right) parts.push(...node(words, group, count, to.get(group)!.top, scale, false));
  const box = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, role: "group", "aria-label": name };
  return h("figure", { class: "flow" }, h("figcaption", {}, name), s("svg", box, ...parts));
}

function sums(flows: Flow[], group: (flow: Flow) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const flow of flows) sums.set(group(flow), (sums.get(group(flow)) ?? 0) + flow.moves);
  return sums;
}

/** Where a group stands, and how much of it is taken by ribbons so far. */
interface Place {
  top: number;
  taken: number;
}

function places(sums: Map<string, number>, scale: number): Map<string, Place> {
  let y = 24;
  const places = new Map<string, Place>();
  for (const [group, count] of sums) {
    places.set(group, { top: y, taken: 0 });
    y += count * scale + GAP;
  }
  return places;
}

function ribbon(words: Words, begins: string, flow: Flow, from: Place, to: Place, scale: number): SVGElement {
  const thick = flow.moves * scale;
  const [x1, x2] = [SIDE + NODE, WIDTH - SIDE - NODE];
  const middle = (x1 + x2) / 2;
  const [y1, y2] = [from.top + from.taken + thick / 2, to.top + to.taken + thick / 2];
  from.taken += thick;
  to.taken += thick;
  const curve = `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
  const path = s("path", { d: curve, class: "ribbon", "stroke-width": Math.max(1, thick), tabindex: 0, role: "img" });
  describe(path, words.word("page-flow", { from: begins, to: flow.to, moves: words.number(flow.moves) }));
  return path;
}

function node(words: Words, group: string, count: number, y: number, scale: number, isLeft: boolean): SVGElement[] {
  const height = Math.max(1, count * scale);
  const said = fitted(`${group} ${words.number(count)}`, SIDE - 8, "13px sans-serif");
  const middle = y + height / 2 + 4;
  const at = isLeft
    ? { x: SIDE - 6, y: middle, "text-anchor": "end" }
    : { x: WIDTH - SIDE + 6, y: middle, "text-anchor": "start" };
  const x = isLeft ? SIDE : WIDTH - SIDE - NODE;
  return [s("rect", { x, y, width: NODE, height, class: "node" }), s("text", at, said)];
}
