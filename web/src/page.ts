// The page of a plan: everything that it shows is in it, as data.

import { candidates, heading } from "./candidates";
import { chains } from "./chains";
import { h } from "./dom";
import { heads, misses, moves, people } from "./lists";
import { decisions, proof, shortfalls } from "./proof";
import { flows, shares } from "./shares";
import type { Plan, Said } from "./view";
import { Words } from "./words";

function embedded<T>(id: string): T {
  return JSON.parse(document.getElementById(id)?.textContent ?? "null") as T;
}

const plan = embedded<Plan>("plan");
const languages = embedded<Record<string, Said>>("text");
const root = document.documentElement;

let words = new Words(root.lang, languages[root.lang]!, plan);
let chosen = 0;
/** What is shown of the candidate is given up when another is. */
let shown = new AbortController();
const details = h("div", { id: "details" });

function section(id: string, title: string, ...parts: Element[]): HTMLElement {
  const heading = h("h2", { id: `${id}-title` }, title);
  return h("section", { id, "aria-labelledby": `${id}-title` }, heading, ...parts);
}

/** All that is about the candidate. */
function drawDetails(): void {
  shown.abort();
  shown = new AbortController();
  const { signal } = shown;
  const candidate = plan.candidates[chosen]!;
  const said = words.said.candidates[chosen]!;
  const { kpis } = candidate;
  const drawn = h(
    "div",
    { class: "flows" },
    flows(words, words.word("report-by-direction"), words.flows("level", kpis.moves_by_direction)),
    flows(words, words.word("report-by-block"), words.flows("block", kpis.moves_by_block)),
  );
  const changed = heads(words, candidate, signal);
  details.replaceChildren(
    h("p", { class: "now", role: "status" }, said.title),
    section("moves", words.word("page-moves"), moves(words, candidate, signal)),
    section("chains", words.word("page-chains"), chains(words, candidate)),
    section("people", words.word("page-people"), people(words, candidate, signal)),
    ...(changed === null ? [] : [section("heads", words.word("page-heads"), changed)]),
    section("shares", words.word("page-shares"), shares(words, kpis), ...(kpis.moves > 0 ? [drawn] : [])),
    section("misses", words.word("book-sheet-misses"), ...shortfalls(words, candidate, said), ...missed(signal)),
    section("decisions", words.word("book-sheet-decisions"), decisions(words, candidate, said)),
  );
}

function missed(signal: AbortSignal): Element[] {
  const candidate = plan.candidates[chosen]!;
  if (candidate.misses.length === 0) return [];
  const count = words.number(candidate.misses.length);
  return [h("h3", {}, words.word("report-misses", { count })), misses(words, candidate, signal)];
}

function choose(at: number): void {
  chosen = at;
  drawDetails();
}

/** The languages, light or dark, and the printer. */
function tools(): HTMLElement {
  const buttons = Object.entries(languages).map(([language, said]) => {
    const pressed = { "aria-pressed": String(language === words.language) };
    const name = said.words["page-language"] ?? language;
    const button = h("button", { type: "button", lang: language, ...pressed }, name);
    button.addEventListener("click", () => speak(language));
    return button;
  });
  const dark = h("button", { type: "button", "aria-pressed": String(isDark()) }, words.word("page-dark"));
  dark.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    dark.setAttribute("aria-pressed", String(isDark()));
  });
  const print = h("button", { type: "button" }, words.word("page-print"));
  print.addEventListener("click", () => window.print());
  return h("div", { class: "tools", role: "toolbar" }, ...buttons, dark, print);
}

function isDark(): boolean {
  const asked = root.dataset.theme;
  return asked === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : asked === "dark";
}

function speak(language: string): void {
  words = new Words(language, languages[language]!, plan);
  root.lang = language;
  draw();
  document.querySelector<HTMLElement>(`.tools [lang="${language}"]`)?.focus();
}

function draw(): void {
  const main = h("main", {}, heading(words), candidates(words, chosen, choose), details);
  main.append(section("proof", words.word("book-sheet-proof"), proof(words)));
  const name = plan.directory?.instance || plan.model;
  document.title = words.word("book-title", { name, date: plan.plan_date });
  document.querySelectorAll("main, .tools").forEach((old) => old.remove());
  document.body.prepend(tools(), main);
  drawDetails();
}

draw();
