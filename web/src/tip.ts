// What is said of a part of a drawing, when one points at it or comes to it by the keyboard.

import { h } from "./dom";

const tip = h("div", { class: "tip", role: "tooltip", hidden: true });

/** Gives a part of a drawing its sentence, for eyes and for ears. */
export function describe(part: SVGElement, sentence: string): void {
  part.setAttribute("aria-label", sentence);
  for (const begins of ["mouseenter", "focus"]) part.addEventListener(begins, () => show(part, sentence));
  for (const ends of ["mouseleave", "blur"]) part.addEventListener(ends, hide);
}

function show(part: SVGElement, sentence: string): void {
  tip.textContent = sentence;
  tip.hidden = false;
  document.body.append(tip);
  const at = part.getBoundingClientRect();
  const [wide, high] = [tip.offsetWidth, tip.offsetHeight];
  const below = at.bottom + high + 8 < window.innerHeight ? at.bottom + 4 : at.top - high - 4;
  const left = Math.max(4, Math.min(at.left, document.documentElement.clientWidth - wide - 8));
  tip.style.left = `${left + window.scrollX}px`;
  tip.style.top = `${below + window.scrollY}px`;
}

function hide(): void {
  tip.hidden = true;
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});
