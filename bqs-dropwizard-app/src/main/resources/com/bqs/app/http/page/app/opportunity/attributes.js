import { bidi, el } from "/app/lib/dom.js";

/** What the mapping mirrors without giving it a column of its own. */
export function attributes(row) {
  const names = Object.keys(row.attributes ?? {});
  if (names.length === 0) {
    return null;
  }
  return el("section", { class: "card" }, el("h2", {}, "Further attributes"), el("dl", { class: "facts" }, names.map((name) => el("div", {}, el("dt", {}, name), el("dd", { dir: "auto" }, bidi(String(row.attributes[name] ?? "–")))))));
}
