import { el } from "/app/lib/dom.js";

/** One number, or many as they come out of a mail or a spreadsheet. */
export function exactly(field, list) {
  const given = el("textarea", { rows: "3", "aria-label": "Numbers", autofocus: true, placeholder: "Numbers, one or many", spellcheck: "false", oninput: apply });
  given.value = list.view.values(field).join(" ");
  function apply() {
    list.change(list.view.withValues(field, given.value.split(/[\s,;]+/).filter(Boolean)), { typing: true });
  }
  return [given];
}
