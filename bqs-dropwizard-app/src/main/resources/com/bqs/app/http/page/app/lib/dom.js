/**
 * An element. An attribute that is a function listens to the event that its name says; children are elements or text, in
 * lists too, and text never becomes markup.
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      node.addEventListener(name.slice(2), value);
    } else if (typeof value === "boolean" && name.startsWith("aria-")) {
      node.setAttribute(name, String(value));
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const SVG = "http://www.w3.org/2000/svg";

/** One of the drawings in icons.svg; it means nothing by itself, so a label stands beside it. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** Text in its own direction, so that Arabic within a line does not reorder what is around it. */
export const bidi = (text) => el("bdi", {}, text);

export const link = (href, ...children) => el("a", { href }, ...children);

export function button(label, onclick, { kind = "plain", symbol = null, ...attributes } = {}) {
  return el("button", { type: "button", class: `button ${kind}`, onclick, ...attributes }, symbol && icon(symbol), label && el("span", {}, label));
}

/** A button that shows a drawing alone; the label is for those who don't see it. */
export const iconButton = (symbol, label, onclick, attributes = {}) =>
  el("button", { type: "button", class: "icon-button", "aria-label": label, title: label, onclick, ...attributes }, icon(symbol));
