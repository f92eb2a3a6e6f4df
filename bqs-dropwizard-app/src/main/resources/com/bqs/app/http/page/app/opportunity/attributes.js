import { bidi, el } from "/app/lib/dom.js";
import { count, date, isMissing } from "/app/lib/format.js";
import { missing } from "/app/lib/values.js";

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What the mapping mirrors without giving it a column of its own. */
export function attributes(row) {
  const names = Object.keys(row.attributes ?? {});
  if (names.length === 0) {
    return null;
  }
  return el("section", { class: "card" }, el("h2", {}, "Further attributes"), el("dl", { class: "facts" }, names.map((name) => el("div", {}, el("dt", {}, name), el("dd", {}, shownByType(row.attributes[name], name))))));
}

/** The mapping knows more types than the columns have; a value's own tells which. */
function shownByType(value, name) {
  if (isMissing(value)) {
    return missing(`The CRM gives no value for ${name}.`);
  }
  switch (typeof value) {
    case "boolean": return value ? "Yes" : "No";
    case "number": return count(value);
    default: return DATE.test(value) ? date(value) : bidi(value);
  }
}
