import { button, el, icon } from "/app/lib/dom.js";
import { FIELDS, label } from "/app/lib/fields.js";
import { openMenu } from "/app/lib/menu.js";

const FROM_TOP = new Set(["money", "percent", "date", "instant"]);

/** The view as the next press on a column's name orders it. */
export const reordered = (view, field) => view.sortedBy(field, FROM_TOP.has(FIELDS[field].kind));

/** By what the rows are ordered; for the keyboard, and for screens without columns' names. */
export function orderButton(list) {
  const pick = button("Order", () => choose(pick, list), { symbol: "order", title: "Order (o)", class: "button plain order" });
  return {
    element: pick,
    show(view) {
      const { field, descending } = view.sort;
      pick.lastElementChild.textContent = field ? `${label(field)} ${descending ? "↓" : "↑"}` : "Order";
      pick.setAttribute("aria-label", field ? `Ordered by ${label(field)}, ${descending ? "descending" : "ascending"}` : "Order");
    },
  };
}

function choose(anchor, list) {
  const items = el("div", { class: "menu-list" });
  const fill = (focused) => {
    items.replaceChildren(...Object.keys(FIELDS).map((field) => item(field, list, fill)));
    items.querySelector(`[data-field="${focused}"]`)?.focus();
  };
  fill();
  openMenu(anchor, "Order", el("h2", {}, "Order by"), items);
}

function item(field, list, fill) {
  const { sort } = list.view;
  const here = sort.field === field;
  return el("button", { type: "button", class: "menu-item", "aria-pressed": here, "data-field": field, autofocus: here, onclick: () => (list.change(reordered(list.view, field)), fill(field)) }, el("span", {}, label(field)), here && icon(sort.descending ? "down" : "up"));
}
