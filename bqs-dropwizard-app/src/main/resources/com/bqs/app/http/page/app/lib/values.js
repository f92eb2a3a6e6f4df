import { bidi, el } from "/app/lib/dom.js";
import { FIELDS, label } from "/app/lib/fields.js";
import { MISSING, count, date, instant, isMissing, percent, words } from "/app/lib/format.js";

const SHOWN = {
  percent: (value) => winBadge(value),
  status: (value) => statusTag(value),
  workflow: (value) => el("span", { class: value === "CLOSED_IN_CRM" ? "tag closed" : "tag" }, words(value)),
  instant: (value) => el("time", { datetime: value, title: instant(value) }, date(value.slice(0, 10))),
  date: (value) => el("time", { datetime: value }, date(value)),
  money: (value, row) => amount(value, row.currency),
  id: (value) => value,
  text: (value) => bidi(String(value)),
  prose: (value) => bidi(value),
};

/** A row's value as people see it; what is missing says why. */
export function shown(field, row) {
  const value = row[field];
  return isMissing(value) ? missing(`The CRM gives no value for ${label(field)}.`) : SHOWN[FIELDS[field]?.kind ?? "text"](value, row);
}

/** A value out of its row, as in a history. */
export function plainly(field, value) {
  if (isMissing(value)) {
    return MISSING;
  }
  switch (FIELDS[field]?.kind) {
    case "percent": return percent(value);
    case "money": return count(value);
    case "date": return date(value);
    case "instant": return instant(value);
    default: return String(value);
  }
}

/** The codes stand below each other, whatever the numbers are; it is a value of its own that may be missing. */
const amount = (value, currency) =>
  el("span", { class: "money" }, count(value), el("span", { class: "currency" }, isMissing(currency) ? missing("The CRM gives no value for Currency.") : bidi(currency)));

/** The reason is for eyes on hover, and for those who listen. */
export const missing = (reason) => el("span", { class: "missing", title: reason }, MISSING, el("span", { class: "unseen" }, reason));

/** As users know it: 70 and more is green, 40 and more amber, less is red; the bar says so without colour. */
export function winBadge(probability) {
  const [level, meaning] = probability >= 70 ? ["high", "high"] : probability >= 40 ? ["middle", "medium"] : ["low", "low"];
  return el("span", { class: `win ${level}`, title: `Win probability ${percent(probability)}: ${meaning}` }, percent(probability));
}

const CLOSED = { WON: "won", LOST: "lost" };

const statusTag = (code) => el("span", { class: `tag status ${CLOSED[code] ?? ""}` }, bidi(code));
