// Elements of the page. Data gets in as text alone: nothing here reads markup.

type Attributes = Record<string, string | number | boolean | null>;
type Child = Node | string | number | null;

const SVG = "http://www.w3.org/2000/svg";

/** Characters that turn others around, or are not seen at all: those that luan spells out on a terminal. */
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The text with such characters spelt out. */
function visible(text: string): string {
  return text.replace(HIDDEN, (c) => `\\u{${c.charCodeAt(0).toString(16)}}`);
}

function fill(element: Element, attributes: Attributes, children: Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(name, visible(String(value)));
  }
  for (const child of children) {
    if (child === null) continue;
    element.append(child instanceof Node ? child : visible(String(child)));
  }
}

/** An element of HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  fill(element, attributes, children);
  return element;
}

/** An element of a drawing. */
export function s<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  fill(element, attributes, children);
  return element;
}

const ruler = document.createElement("canvas").getContext("2d");

/** As much of a text as a drawing has room for. */
export function fitted(text: string, width: number, font: string): string {
  if (ruler === null) return text;
  ruler.font = font;
  const fits = (part: string) => ruler.measureText(part).width <= width;
  if (fits(text)) return text;
  let [least, most] = [0, text.length];
  while (least < most) {
    const middle = (least + most + 1) >> 1;
    if (fits(`${text.slice(0, middle)}…`)) least = middle;
    else most = middle - 1;
  }
  return `${text.slice(0, least).trimEnd()}…`;
}
