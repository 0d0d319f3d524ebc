// What the candidate misses and costs, what the board decided, and what was proven from which files.

import { h } from "./dom";
import { plain } from "./table";
import type { Candidate, SaidOfCandidate } from "./view";
import type { Words } from "./words";

/** Broken musts and missed targets with their prices, and what each rule adds. */
export function shortfalls(words: Words, candidate: Candidate, said: SaidOfCandidate): HTMLElement[] {
  const column = (name: string) => words.word(`column-${name}`);
  const rows = candidate.breaches.map((breach, at) => [
    said.breaches[at] ?? "",
    breach.tier,
    breach.price,
  ]);
  const heads = [words.word("book-column-what"), column("tier"), column("price")];
  const priced = candidate.prices.filter((price) => price.price !== 0);
  const prices = priced.map((price) => [price.tier, price.rule, price.price]);
  const empty = candidate.vacancies.map((vacancy) => [
    words.title(vacancy.post_id),
    words.unit(vacancy.post_id),
    vacancy.seats,
  ]);
  const seats = candidate.vacancies.reduce((sum, vacancy) => sum + vacancy.seats, 0);
  const place = [column("post"), words.word("book-column-unit"), column("seats")];
  return [
    plain(words.word("report-shortfalls", { count: words.number(rows.length) }), heads, rows),
    plain(words.word("page-prices"), [column("tier"), column("rule"), column("adds")], prices),
    plain(words.word("report-vacancies", { seats: words.number(seats) }), place, empty),
  ];
}

/** The decisions of the board with what they do. */
export function decisions(words: Words, candidate: Candidate, said: SaidOfCandidate): HTMLElement {
  const heads = ["decision", "official", "about", "effect", "reason", "by", "on", "until"];
  const rows = candidate.decisions.map((decision, at) => [
    words.named("action", decision.action),
    words.name(decision.official_id),
    decision.rule ?? (decision.post_id === null ? words.word("report-every-move") : words.place(decision.post_id)),
    said.effects[at] ?? "",
    decision.reason,
    decision.decided_by,
    decision.decided_on,
    decision.until,
  ]);
  const count = words.number(rows.length);
  return plain(
    words.word("report-decisions", { count }),
    heads.map((name) => words.word(`column-${name}`)),
    rows,
  );
}

/** What was proven, by what, and from which files. */
export function proof(words: Words): HTMLElement {
  const { plan } = words;
  const column = (name: string) => words.word(`book-column-${name}`);
  const fact = (key: string, value: string | number) => [words.word(`book-proof-${key}`), value];
  const facts = [
    fact("luan", plan.luan),
    fact("solver", `${plan.solver.name} ${plan.solver.version}`),
    fact("seed", String(plan.seed)),
    fact("model", plan.model),
    fact("model-digest", plan.model_blake3),
    fact("mode", words.word(`book-${plan.mode}`)),
    fact("date", plan.plan_date),
    fact("objective", words.number(plan.objective)),
    fact("decided", words.number(plan.decided)),
    fact("bound", words.number(plan.bound)),
    fact("gap", `${(100 * plan.gap).toLocaleString(words.language, { maximumFractionDigits: 4 })} %`),
  ];
  if (plan.under?.what_if) facts.push(fact("what-if", plan.under.what_if));
  for (const { official_id, post_id } of plan.under?.refused ?? []) {
    const values = { official: words.name(official_id), post: words.place(post_id) };
    facts.push(fact("refused", words.word("revise-refused", values)));
  }
  const tiers = plan.tiers.map((tier) => [tier.id, tier.value, tier.decided, tier.bound]);
  const heads = ["tier", "tier-value", "tier-decided", "tier-bound"].map(column);
  const inputs = plan.inputs.map((input) => [input.file, input.blake3]);
  const removed = plan.removed_pairs.map((one) => [one.rule, one.pairs, one.officials]);
  const refuses = ["rule", "pairs", "people"].map((name) => words.word(`column-${name}`));
  return h(
    "div",
    { class: "tables" },
    plain(words.word("book-proof"), [column("what"), column("value")], facts),
    plain(words.word("book-proof-mode"), heads, tiers),
    plain(words.word("page-inputs"), [column("file"), column("digest")], inputs),
    plain(words.word("report-removed"), refuses, removed),
  );
}
