import { button, el } from "/app/lib/dom.js";
import { onKey } from "/app/shell/keys.js";
import { chips } from "/app/opportunities/chips.js";
import { chooseColumns } from "/app/opportunities/chooser.js";
import { exportButton } from "/app/opportunities/exports.js";
import { filterButton } from "/app/opportunities/filters.js";
import { orderButton } from "/app/opportunities/order.js";
import { scopes } from "/app/opportunities/scopes.js";
import { searchField } from "/app/opportunities/search.js";

/** All that changes which rows show, above them. */
export function bar(list) {
  const parts = scopes(list);
  const search = searchField(list);
  const filter = filterButton(list);
  const active = chips(list);
  const order = orderButton(list);
  const save = exportButton(list);
  const columns = button("Columns", () => chooseColumns(columns, list), { symbol: "columns", title: "Columns (c)", class: "button plain choose-columns" });
  const fresh = el("span");
  const keys = [["f", filter], ["o", order.element], ["c", columns], ["e", save]].map(([key, target]) => onKey(key, () => target.click()));
  return {
    elements: [
      el("header", { class: "page-head list-head" }, el("h1", {}, "Opportunities"), parts.element, fresh),
      el("div", { class: "list-bar" }, search.element, filter, active.element, el("div", { class: "end" }, order.element, columns, save)),
    ],
    show(view) {
      search.show(view);
      active.show(view);
      order.show(view);
      fresh.replaceChildren();
    },
    /** Resolves to how many rows the view shows, unless the signal ends it. */
    tally: (view, signal) => parts.show(view, signal),
    /** The rows are older than the mirror. */
    offer: (load) => fresh.replaceChildren(button("New data · show", load, { kind: "link" })),
    close() {
      keys.forEach((unbind) => unbind());
      search.close();
    },
  };
}
