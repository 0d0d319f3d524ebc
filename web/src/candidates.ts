// The first screen: what is planned, how firmly it is proven, and the candidates side by side.

import { h } from "./dom";
import type { Words } from "./words";

/** What is planned, and that it is a draft. */
export function heading(words: Words): HTMLElement {
  const { said, plan } = words;
  const name = plan.directory?.instance || plan.model;
  const [first = "", ...more] = said.heading;
  return h(
    "header",
    { class: "heading" },
    h("p", { class: "draft" }, words.word("book-draft")),
    h("h1", {}, words.word("book-title", { name, date: plan.plan_date })),
    ...first.split("\n").concat(more).map((line) => h("p", {}, line)),
    h("p", { class: "aside" }, words.word("book-draft-words")),
  );
}

/** The candidates, a column each; `choose` is told which is to be shown. */
export function candidates(words: Words, chosen: number, choose: (at: number) => void): HTMLElement {
  const { head, rows } = words.said.ranking;
  const heads = rows.map((row, at) => {
    const name = [h("span", { class: "rank" }, row[0] ?? ""), h("span", {}, row[1] ?? "")];
    const button = h("button", { type: "button", "data-at": at }, ...name);
    return h("th", { scope: "col", "data-at": at }, button);
  });
  const figures = head.slice(2).map((figure, below) => {
    const cells = rows.map((row, at) => h("td", { class: "number", "data-at": at }, row[below + 2] ?? ""));
    return h("tr", {}, h("th", { scope: "row" }, figure.replace(/\n/g, " ")), ...cells);
  });
  const table = h(
    "table",
    { class: "candidates" },
    h("caption", {}, words.word("page-candidates")),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, words.word("column-plan")), ...heads)),
    h("tbody", {}, ...figures, ...(rows.length > 1 ? [against(words)] : [])),
  );
  table.style.maxWidth = `${180 + 230 * rows.length}px`;
  mark(table, chosen);
  table.addEventListener("click", (event) => {
    const cell = event.target instanceof Element ? event.target.closest("[data-at]") : null;
    const at = Number(cell?.getAttribute("data-at") ?? NaN);
    if (Number.isNaN(at)) return;
    mark(table, at);
    choose(at);
  });
  const notes = words.said.notes.map((note) => h("li", {}, note));
  const said = notes.length > 0 ? h("ul", { class: "notes" }, ...notes) : null;
  return h("section", { id: "candidates" }, h("div", { class: "plain" }, table), said);
}

/** In what each candidate differs from the first. */
function against(words: Words): HTMLTableRowElement {
  const first = words.plan.candidates[0]?.rank ?? 1;
  const cell = (said: string, at: number) =>
    h("td", { class: "said", "data-at": at }, at > 0 && said === "" ? "=" : said);
  const cells = words.said.against.map(cell);
  return h("tr", {}, h("th", { scope: "row" }, words.word("book-column-against", { first })), ...cells);
}

/** Marks the column that is shown below. */
function mark(table: HTMLElement, chosen: number): void {
  for (const cell of table.querySelectorAll("[data-at]")) {
    const is = cell.getAttribute("data-at") === String(chosen);
    if (cell instanceof HTMLButtonElement) cell.setAttribute("aria-pressed", String(is));
    else cell.classList.toggle("chosen", is);
  }
}
