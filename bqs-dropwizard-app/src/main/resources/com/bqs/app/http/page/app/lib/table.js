import { el } from "/app/lib/dom.js";

/**
 * A plain table.
 *
 * @param columns each `[label, (row) => content, kind]`; the kind "number" aligns it
 */
export function table(caption, columns, rows) {
  return el(
    "div",
    { class: "table", tabindex: "0", role: "group", "aria-label": caption },
    el(
      "table",
      {},
      el("caption", { class: "unseen" }, caption),
      el("thead", {}, el("tr", {}, columns.map(([label, , kind]) => el("th", { scope: "col", class: kind }, label)))),
      el("tbody", {}, rows.map((row) => el("tr", {}, columns.map(([label, content, kind]) => el("td", { class: kind, "data-label": label }, content(row)))))),
    ),
  );
}
