// A plan in the words of one language.

import type { Directory, Flow, Miss, Move, Plan, Reason, Said, Share } from "./view";

const NOBODY: Directory = { instance: "", officials: {}, posts: {}, units: {} };

/** An own entry of a table that comes from a roster: a post may be called `constructor`. */
function own<T>(table: Record<string, T>, key: string | null | undefined): T | undefined {
  return key != null && Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}

/** The messages of one language, and the plan that they speak of. */
export class Words {
  private readonly directory: Directory;

  constructor(
    readonly language: string,
    readonly said: Said,
    readonly plan: Plan,
  ) {
    this.directory = plan.directory ?? NOBODY;
  }

  /** A message, with what is put into it. */
  word(key: string, values: Record<string, string | number> = {}): string {
    const message = own(this.said.words, key) ?? key;
    return message.replace(/\{([a-z]+)\}/g, (hole, name) => String(own(values, name) ?? hole));
  }

  /** A word of the model or of luan, such as a purpose: by the roster's label or its message where there is one. */
  named(group: string, id: string): string {
    const key = `${group}-${id}`;
    return own(this.said.names, key) ?? own(this.said.words, key) ?? id.replace(/_/g, " ");
  }

  number(value: number): string {
    return value.toLocaleString(this.language);
  }

  /** "2/8 (25.0 %)". */
  share(share: Share | null): string {
    if (share === null) return "-";
    const [count, of] = [this.number(share.count), this.number(share.of)];
    const percent = (100 * share.count) / share.of;
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    const said = `${count}/${of} (${percent.toLocaleString(this.language, digits)} %)`;
    if (share.unknown === 0) return said;
    return this.word("figure-unknown", { share: said, count: this.number(share.unknown) });
  }

  name(official: string): string {
    return own(this.directory.officials, official)?.name || official;
  }

  /** The order of names: in Vietnamese by the given name, which comes last, then by the rest. */
  byName(one: string, other: string): number {
    const compare = new Intl.Collator(this.language, { numeric: true }).compare;
    if (this.language !== "vi") return compare(one, other);
    const parts = (name: string) => [name.slice(name.lastIndexOf(" ") + 1), name];
    const [[given = "", whole = ""], [otherGiven = "", otherWhole = ""]] = [parts(one), parts(other)];
    return compare(given, otherGiven) || compare(whole, otherWhole);
  }

  born(official: string): number | null {
    return own(this.directory.officials, official)?.birth_year ?? null;
  }

  /** The post that an official holds at the plan date. */
  holds(official: string): string | null {
    return own(this.directory.officials, official)?.post_id ?? null;
  }

  title(post: string | null): string {
    if (post === null) return this.word("report-no-post");
    const title = own(this.directory.posts, post)?.title || post;
    return own(this.said.names, `title-${title}`) ?? title;
  }

  unit(post: string | null): string {
    const unit = own(this.directory.posts, post)?.unit_id;
    return this.unitName(unit);
  }

  /** A unit by its identifier: as the language at hand calls it, where the roster says so. */
  private unitName(unit: string | null | undefined): string {
    return own(this.said.names, `unit-${unit}`) ?? own(this.directory.units, unit)?.name ?? unit ?? "";
  }

  /** The unit of a post whose holder leads it; null for any other post. */
  leads(post: string | null): string | null {
    const known = own(this.directory.posts, post);
    return known?.head === true ? known.unit_id : null;
  }

  /** Title and unit of a post. */
  place(post: string | null): string {
    const unit = this.unit(post);
    return unit === "" ? this.title(post) : `${this.title(post)}, ${unit}`;
  }

  /** The unit in which the official serves, or last served. */
  servesIn(official: string): string {
    const unit = own(this.directory.officials, official)?.unit_id;
    return this.unitName(unit);
  }

  direction(move: Move): string {
    const [from = "", to = ""] = move.direction.split(">");
    const left = from === "none" ? this.word("report-nowhere") : this.named("level", from);
    return this.word("book-direction", { from: left, to: this.named("level", to) });
  }

  /** Flows from and to the words of a group, levels or blocks. */
  flows(group: string, flows: Flow[]): Flow[] {
    const named = (id: string) => this.named(group, id);
    return flows.map((flow) => ({ ...flow, from: flow.from === null ? null : named(flow.from), to: named(flow.to) }));
  }

  private reason(reason: Reason): string {
    const values = { grade: reason.grade ?? "", rule: reason.rule ?? "", points: reason.points ?? "" };
    return this.word(`reason-${reason.reason.replace(/_/g, "-")}`, values);
  }

  reasons(move: Move): string {
    return move.reasons.map((reason) => this.reason(reason)).join(", ");
  }

  chain(move: Move): string {
    return move.cycle ? this.word("report-cycle", { id: move.chain }) : move.chain;
  }

  /** One link of a chain in a sentence. */
  link(move: Move): string {
    return this.word("page-link", {
      who: this.name(move.official_id),
      from: this.place(move.from_post),
      to: this.place(move.to_post),
      purpose: this.named("purpose", move.purpose),
      reasons: this.reasons(move),
    });
  }

  /** What a move to an empty seat would break, or make dearer. */
  bar(miss: Miss): string {
    if (miss.bar === null) return "";
    const { breaks, dearer_by } = miss.bar;
    const rules = (breaks.length > 0 ? breaks : dearer_by).join(", ");
    return this.word(breaks.length > 0 ? "book-bar-musts" : "book-bar-price", { rules });
  }

  /** The target that is missed. */
  target(miss: Miss): string {
    return miss.target ?? this.word("report-miss-no-rule");
  }
}
