import { el } from "/app/lib/dom.js";
import { compact, count } from "/app/lib/format.js";
import { openRows } from "/app/overview/figures.js";

/** Each currency's open pipeline; the one that is pressed shows in full below. Nothing is added up across them. */
export function currencyCards(currencies, chosen, onChoose) {
  return el("div", { class: "currencies", role: "group", "aria-label": "Currency" }, currencies.map((figures) => (figures.currency === null ? unknown(figures) : card(figures, figures.currency === chosen, onChoose))));
}

function card({ currency, count: rows, value, weighted_value: weighted }, here, onChoose) {
  return el(
    "button",
    { type: "button", class: "currency-card", "aria-pressed": here, onclick: () => onChoose(currency) },
    el("span", { class: "code" }, currency),
    el("strong", {}, compact(value)),
    el("span", { class: "quiet" }, `${compact(weighted)} weighted`),
    el("span", { class: "quiet" }, `${count(rows)} open`),
  );
}

/** Amounts without a currency may be in any, so there is no sum of them. */
const unknown = ({ count: rows }) =>
  el("a", { class: "currency-card", href: openRows(null) }, el("span", { class: "code" }, "No currency"), el("strong", {}, count(rows)), el("span", { class: "quiet" }, "open; not added up"));
