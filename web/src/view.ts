// The plan view as luan embeds it (`luan.plan/1`, without times), as far as the page reads it, and what luan
// says of it in each language.

export interface Plan {
  luan: string;
  solver: { name: string; version: string };
  seed: number;
  inputs: { file: string; blake3: string }[];
  under?: { what_if: string | null; refused: { official_id: string; post_id: string }[] };
  model: string;
  model_blake3: string;
  mode: "lexicographic" | "weighted";
  plan_date: string;
  objective: number;
  decided: number;
  bound: number;
  gap: number;
  tiers: Tier[];
  removed_pairs: { rule: string; pairs: number; officials: number }[];
  candidates: Candidate[];
  directory?: Directory;
}

export interface Tier {
  id: string;
  value: number;
  decided: number | null;
  bound: number | null;
}

export interface Candidate {
  rank: number;
  tiers: Tier[];
  prices: { rule: string; tier: string; price: number }[];
  kpis: Kpis;
  assignments: { official_id: string; post_id: string | null }[];
  moves: Move[];
  vacancies: { post_id: string; seats: number }[];
  settled: { official_id: string; since: string }[];
  decisions: Decision[];
  breaches: Breach[];
  misses: Miss[];
}

export interface Kpis {
  moves: number;
  moves_by_direction: Flow[];
  moves_by_block: Flow[];
  nonlocal_heads: BeforeAfter;
  women: BeforeAfter;
  young: BeforeAfter;
  minority: BeforeAfter;
  age_brackets: BeforeAfter[];
  women_movers: Share | null;
  young_movers: Share | null;
  minority_movers: Share | null;
  promotions: Share | null;
}

export interface Flow {
  from: string | null;
  to: string;
  moves: number;
}

export interface Share {
  count: number;
  of: number;
  unknown: number;
}

export interface BeforeAfter {
  before: Share | null;
  after: Share | null;
}

export interface Move {
  official_id: string;
  from_post: string | null;
  to_post: string;
  direction: string;
  purpose: string;
  chain: string;
  cycle: boolean;
  reasons: Reason[];
}

export interface Reason {
  reason: string;
  grade?: number;
  rule?: string;
  points?: number;
}

export interface Decision {
  action: string;
  official_id: string;
  post_id: string | null;
  rule: string | null;
  reason: string;
  decided_by: string;
  decided_on: string | null;
  until: string | null;
}

export interface Breach {
  tier: string | null;
  price: number;
}

export interface Miss {
  official_id: string;
  target: string | null;
  keeps_post: string | null;
  eligible_posts: number;
  with_empty_seat: number;
  removed: { rule: string; posts: number }[];
  bar: { post_id: string; breaks: string[]; dearer_by: string[] } | null;
}

export interface Directory {
  instance: string;
  officials: Record<string, Person>;
  posts: Record<string, Post>;
  units: Record<string, Unit>;
}

export interface Person {
  name: string;
  birth_year?: number;
  post_id?: string;
  unit_id?: string;
}

export interface Post {
  title: string;
  unit_id: string;
  head?: boolean;
}

export interface Unit {
  name: string;
  level: string;
  block: string;
}

/** What luan says in one language. */
export interface Said {
  /** Words and sentences by the key of their message; `{name}` stands for what is put in. */
  words: Record<string, string>;
  /** What the roster calls units, titles, levels and blocks in this language, by kind and key: `title-...`. */
  names: Record<string, string>;
  /** What is planned, how firmly it is proven, and the tiers. */
  heading: string[];
  /** The table of candidates, a row each. */
  ranking: { head: string[]; rows: string[][] };
  /** In what each candidate differs from the first. */
  against: string[];
  /** What else is to be said of the candidates. */
  notes: string[];
  /** The names of the age brackets. */
  ages: string[];
  /** Of each candidate. */
  candidates: SaidOfCandidate[];
}

export interface SaidOfCandidate {
  /** "Plan 1: optimum". */
  title: string;
  /** A sentence for each breach. */
  breaches: string[];
  /** What each decision does. */
  effects: string[];
}
