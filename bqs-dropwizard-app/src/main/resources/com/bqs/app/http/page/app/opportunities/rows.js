import { el } from "/app/lib/dom.js";
import { FIELDS } from "/app/lib/fields.js";
import { isMissing } from "/app/lib/format.js";
import { brief, missing, shown } from "/app/lib/values.js";

const address = (row) => `/opportunities/${row.remote_id}`;

const AT_END = new Set(["money", "percent"]);

export const isNumber = (field) => AT_END.has(FIELDS[field].kind);

/** A line of the grid. */
export const line = (row, fields) => fields.map((field, index) =>
  el("div", { role: "gridcell", class: isNumber(field) ? "cell number" : "cell", "aria-colindex": index + 1 }, field === "name" ? named(row) : brief(field, row)));

/** The same on a narrow screen: what one wants to know first. */
export const card = (row) => [
  el(
    "div",
    { role: "gridcell", class: "card-cell" },
    el("div", { class: "card-top" }, named(row), shown("win_probability", row)),
    el("div", { class: "card-line" }, shown("customer", row)),
    el("div", { class: "card-line" }, el("span", { class: "quiet" }, shown("stage", row)), el("span", { class: "amount" }, brief("deal_value", row))),
  ),
];

/** Told for a row that is on its way. */
export const pending = (columns) => [el("div", { role: "gridcell", class: "cell pending", "aria-colspan": columns }, el("span", { class: "unseen" }, "Loading"))];

const named = (row) =>
  el("a", { class: "name", dir: "auto", href: address(row), tabindex: "-1" }, isMissing(row.name) ? missing("The CRM gives no value for Name.") : row.name);

/** Shows the whole of a text that is cut off, to who points at it. */
export function revealWhole({ target }) {
  if (target.scrollWidth > target.clientWidth && target.matches(".cell, .cell *, .card-cell *")) {
    target.title ||= target.textContent;
  }
}
