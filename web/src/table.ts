// A table of as many rows as there are: those in sight are in the page, the others are room above and below.

import { h } from "./dom";
import type { Words } from "./words";

export interface Column<R> {
  head: string;
  /** Share of the width. */
  wide: number;
  /** Whether its cells are names of people, which have an order of their own. */
  isName?: boolean;
  cell: (row: R) => string | number | null;
}

/** A list to choose from: rows of one kind. */
export interface Choice<R> {
  name: string;
  kind: (row: R) => string;
}

export interface Listed<R> {
  name: string;
  columns: Column<R>[];
  choices: Choice<R>[];
  rows: R[];
  /** Rows that are printed at most. */
  printed: number;
}

interface Line<R> {
  row: R;
  cells: (string | number | null)[];
  /** What is searched in; made when it is first asked for. */
  folded: string | null;
}

/** Rows beyond the edges of what is in sight. */
const BEYOND = 8;

/** Height of a row before one is there to be measured. */
const HEIGHT = 44;

/** Small letters without accents, so that "dung" finds "Dũng". */
function fold(text: string): string {
  const bare = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return bare.toLowerCase().replace(/đ/g, "d");
}

/** The table with its search, choices and sorting. */
export class Table<R> {
  readonly element: HTMLElement;
  private readonly lines: Line<R>[];
  private shown: Line<R>[];
  private sorted: { column: number; down: boolean } | null = null;
  private readonly chosen: string[];
  private search = "";
  private height = HEIGHT;
  private readonly body = h("tbody");
  private readonly heads: HTMLTableCellElement[];
  private readonly table: HTMLTableElement;
  private readonly frame: HTMLElement;
  private readonly count = h("output", { class: "count" });
  private readonly cut = h("p", { class: "cut" });

  constructor(
    private readonly words: Words,
    private readonly listed: Listed<R>,
    signal: AbortSignal,
  ) {
    const { name, columns, rows } = listed;
    this.lines = rows.map((row) => ({ row, cells: columns.map((c) => c.cell(row)), folded: null }));
    this.shown = this.lines;
    this.chosen = listed.choices.map(() => "");
    this.heads = columns.map((column, at) => this.head(column, at));
    const wide = columns.reduce((sum, column) => sum + column.wide, 0);
    const widths = columns.map((column) => {
      const col = h("col");
      col.style.width = `${(100 * column.wide) / wide}%`;
      return col;
    });
    this.table = h(
      "table",
      { "aria-label": name },
      h("colgroup", {}, ...widths),
      h("thead", {}, h("tr", { "aria-rowindex": 1 }, ...this.heads)),
      this.body,
    );
    this.frame = h("div", { class: "frame", tabindex: 0, role: "region", "aria-label": name }, this.table);
    this.element = h("div", { class: "listed" }, this.controls(), this.frame, this.cut);
    this.listen(signal);
    this.refresh();
  }

  private listen(signal: AbortSignal): void {
    let asked = false;
    const soon = () => {
      if (!asked) requestAnimationFrame(() => ((asked = false), this.draw()));
      asked = true;
    };
    this.frame.addEventListener("scroll", soon, { signal });
    window.addEventListener("resize", soon, { signal });
    window.addEventListener("beforeprint", () => this.drawAll(), { signal });
    window.addEventListener("afterprint", () => this.draw(), { signal });
    const watch = new ResizeObserver(soon);
    watch.observe(this.frame);
    signal.addEventListener("abort", () => watch.disconnect());
  }

  private head(column: Column<R>, at: number): HTMLTableCellElement {
    const button = h("button", { type: "button" }, column.head);
    button.addEventListener("click", () => this.sort(at));
    return h("th", { scope: "col", "aria-sort": "none" }, button);
  }

  private controls(): HTMLElement {
    const search = h("input", { type: "search" });
    search.addEventListener("input", () => {
      this.search = fold(search.value.trim());
      this.refresh();
    });
    const asked = h("label", {}, `${this.words.word("page-search")} `, search);
    const choices = this.listed.choices.map((choice, at) => this.choice(choice, at));
    return h("div", { class: "controls" }, asked, ...choices, this.count);
  }

  private choice(choice: Choice<R>, at: number): HTMLElement {
    const kinds = [...new Set(this.listed.rows.map(choice.kind))].sort(this.collator().compare);
    const options = kinds.map((kind) => h("option", { value: kind }, kind));
    const select = h("select", {}, h("option", { value: "" }, this.words.word("page-all")), ...options);
    select.addEventListener("change", () => {
      this.chosen[at] = select.value;
      this.refresh();
    });
    return h("label", {}, `${choice.name} `, select);
  }

  private collator(): Intl.Collator {
    return new Intl.Collator(this.words.language, { numeric: true });
  }

  private sort(column: number): void {
    const again = this.sorted?.column === column;
    this.sorted = again && this.sorted?.down ? null : { column, down: again };
    this.heads.forEach((head, at) => {
      const order = this.sorted?.column !== at ? "none" : this.sorted.down ? "descending" : "ascending";
      head.setAttribute("aria-sort", order);
    });
    this.refresh();
  }

  private matches(line: Line<R>): boolean {
    const fits = (choice: Choice<R>, at: number) => ["", choice.kind(line.row)].includes(this.chosen[at]!);
    if (!this.listed.choices.every(fits)) return false;
    if (this.search === "") return true;
    line.folded ??= fold(line.cells.join("\n"));
    return line.folded.includes(this.search);
  }

  /** Looks for the rows again, and begins at the first. */
  private refresh(): void {
    this.shown = this.lines.filter((line) => this.matches(line));
    if (this.sorted !== null) this.shown.sort(this.order(this.sorted.column, this.sorted.down));
    const [shown, total] = [this.shown.length, this.lines.length].map((n) => this.words.number(n));
    this.count.textContent = this.words.word("page-shown", { shown: shown!, total: total! });
    this.table.setAttribute("aria-rowcount", String(this.shown.length + 1));
    this.frame.scrollTop = 0;
    this.draw();
  }

  /** Rows without a value come last either way. */
  private order(column: number, down: boolean): (one: Line<R>, other: Line<R>) => number {
    const isName = this.listed.columns[column]?.isName === true;
    const names = (one: string, other: string) => this.words.byName(one, other);
    const compare = isName ? names : this.collator().compare;
    const empty = (value: string | number | null) => value === null || value === "";
    return (one, other) => {
      const [a, b] = [one.cells[column] ?? null, other.cells[column] ?? null];
      if (empty(a) || empty(b)) return Number(empty(a)) - Number(empty(b));
      const least = typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b));
      return down ? -least : least;
    };
  }

  private line(line: Line<R>, at: number): HTMLTableRowElement {
    const cells = line.cells.map((value) => {
      const text = value === null ? "" : String(value);
      const attributes = { class: typeof value === "number" ? "number" : null, title: text || null };
      return h("td", attributes, h("div", {}, text));
    });
    return h("tr", { "aria-rowindex": at + 2 }, ...cells);
  }

  private room(rows: number): HTMLTableRowElement {
    const room = h("tr", { class: "room", "aria-hidden": "true" });
    room.style.height = `${rows * this.height}px`;
    return room;
  }

  private draw(): void {
    const sight = Math.ceil(this.frame.clientHeight / this.height) + 2 * BEYOND;
    const above = Math.floor(this.frame.scrollTop / this.height) - BEYOND;
    const first = Math.max(0, Math.min(above, this.shown.length - sight));
    const lines = this.shown.slice(first, first + sight).map((line, at) => this.line(line, first + at));
    const below = this.shown.length - first - lines.length;
    this.cut.textContent = "";
    if (lines.length === 0) lines.push(this.nothing());
    this.body.replaceChildren(this.room(first), ...lines, this.room(below));
    const measured = lines[0]!.getBoundingClientRect().height;
    if (measured > 0) this.height = measured;
  }

  private nothing(): HTMLTableRowElement {
    const width = this.listed.columns.length;
    return h("tr", {}, h("td", { colspan: width }, this.words.word("page-none")));
  }

  private drawAll(): void {
    const lines = this.shown.slice(0, this.listed.printed).map((line, at) => this.line(line, at));
    const more = this.shown.length - lines.length;
    this.cut.textContent = more > 0 ? this.words.word("page-not-printed", { more: this.words.number(more) }) : "";
    this.body.replaceChildren(...lines);
  }
}

/** A small table without controls; its name alone where there is nothing in it. */
export function plain(name: string, heads: string[], rows: (string | number | null)[][]): HTMLElement {
  if (rows.length === 0) return h("p", { class: "caption" }, name);
  const kind = (value: string | number | null | undefined) => (typeof value === "number" ? "number" : null);
  const head = heads.map((word, at) => h("th", { scope: "col", class: kind(rows[0]![at]) }, word));
  const cell = (value: string | number | null) => h("td", { class: kind(value) }, value);
  const lines = rows.map((row) => h("tr", {}, ...row.map(cell)));
  const table = h("table", {}, h("caption", {}, name), h("thead", {}, h("tr", {}, ...head)), h("tbody", {}, ...lines));
  return h("div", { class: "plain" }, table);
}
