import { bidi, el } from "/app/lib/dom.js";
import { FIELDS, label } from "/app/lib/fields.js";
import { MISSING, amountParts, compact, count, date, instant, isMissing, percent, words } from "/app/lib/format.js";

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

/** Points and codes stand below each other, whatever the numbers are; the code is a value of its own that may be missing. */
function amount(value, currency) {
  const [whole, fraction] = amountParts(value);
  return el("span", { class: "money" }, whole, el("span", { class: "fraction" }, fraction), " ", el("span", { class: "currency" }, isMissing(currency) ? missing("The CRM gives no value for Currency.") : bidi(currency)));
}

const HUGE = 1e10;

/** A value in little room: a huge amount is rounded rather than cut off, and says on hover what it is. */
export function brief(field, row) {
  const value = row[field];
  if (FIELDS[field].kind !== "money" || isMissing(value) || Math.abs(value) < HUGE) {
    return shown(field, row);
  }
  const exact = shown(field, row);
  exact.title = exact.textContent;
  exact.firstChild.data = compact(value);
  exact.querySelector(".fraction").textContent = "";
  return exact;
}

/** The reason is for eyes on hover, and for those who listen. */
export const missing = (reason) => el("span", { class: "missing", title: reason }, MISSING, el("span", { class: "unseen" }, reason));

/** As users know it: 70 and more is green, 40 and more amber, less is red; the bar says so without colour. */
export function winBadge(probability) {
  const [level, meaning] = probability >= 70 ? ["high", "high"] : probability >= 40 ? ["middle", "medium"] : ["low", "low"];
  return el("span", { class: `win ${level}`, title: `Win probability ${percent(probability)}: ${meaning}` }, percent(probability));
}

const CLOSED = { WON: "won", LOST: "lost" };

const statusTag = (code) => el("span", { class: `tag status ${CLOSED[code] ?? ""}` }, bidi(code));
