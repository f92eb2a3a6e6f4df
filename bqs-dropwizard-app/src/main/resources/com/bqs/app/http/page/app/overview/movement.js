import { el } from "/app/lib/dom.js";
import { compact, count } from "/app/lib/format.js";
import { daysAgo, PERIODS, rowsOf } from "/app/overview/figures.js";

const KINDS = [["new", "New"], ["won", "Won"], ["lost", "Lost"], ["slipped", "Slipped"], ["value_up", "Value up"], ["value_down", "Value down"]];

/** What moved in one currency since then, each number with its rows. */
export function movement(moved, currency, days, onChoose) {
  const since = daysAgo(days);
  const kinds = moved.find((part) => part.currency === currency)?.kinds ?? {};
  const period = el("select", { "aria-label": "Since when", onchange: () => onChoose(Number(period.value)) }, PERIODS.map(([name, back]) => el("option", { value: back, selected: back === days }, `Since ${name}`)));
  return el(
    "section",
    { class: "card" },
    el("header", { class: "card-head" }, el("h2", {}, "Movement"), period),
    el("div", { class: "tiles" }, KINDS.map(([kind, name]) => tile(name, kinds[kind], currency, { moved: kind, moved_since: since }))),
  );
}

function tile(name, amount, currency, parameters) {
  const rows = amount?.count ?? 0;
  const content = [el("span", { class: "quiet" }, name), el("strong", {}, count(rows)), el("span", { class: "quiet" }, rows > 0 ? `${compact(amount.value)} ${currency}` : "–")];
  return rows > 0 ? el("a", { class: "tile", href: rowsOf(currency, parameters) }, content) : el("div", { class: "tile none" }, content);
}
