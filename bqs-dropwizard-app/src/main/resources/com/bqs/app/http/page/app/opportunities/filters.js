import { button, el } from "/app/lib/dom.js";
import { FIELDS, label } from "/app/lib/fields.js";
import { openMenu } from "/app/lib/menu.js";
import { exactly } from "/app/opportunities/exactly.js";
import { ranges } from "/app/opportunities/ranges.js";
import { ticks } from "/app/opportunities/ticks.js";

/** How a field is filtered, by its kind; a long text only by searching. */
const EDITORS = { text: ticks, status: ticks, workflow: ticks, percent: ranges, money: ranges, date: ranges, instant: ranges, id: exactly };

const FILTERABLE = Object.keys(FIELDS).filter((field) => FIELDS[field].kind !== "prose");

/** Filters one field; every change takes effect at once. */
export function openFilter(anchor, field, list) {
  const clear = button("Clear", () => {
    list.change(list.view.without(field));
    menu.hidePopover();
  }, { hidden: !list.view.filtered.includes(field) });
  const filtering = {
    get view() {
      return list.view;
    },
    change(view, how) {
      clear.hidden = !view.filtered.includes(field);
      list.change(view, how);
    },
  };
  const menu = openMenu(anchor, `Filter ${label(field)}`, el("h2", {}, label(field)), ...EDITORS[FIELDS[field].kind](field, filtering), clear);
}

/** First asks for the field. */
export function filterButton(list) {
  const pick = button("Filter", () => openMenu(pick, "Filter by", el("h2", {}, "Filter by"), el("div", { class: "menu-list" }, FILTERABLE.map((field) => el("button", { type: "button", class: "menu-item", onclick: () => openFilter(pick, field, list) }, el("span", {}, label(field)))))), { symbol: "filter", title: "Filter (f)" });
  return pick;
}
