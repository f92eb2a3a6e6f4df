import { el, icon } from "/app/lib/dom.js";
import { label } from "/app/lib/fields.js";
import { rem } from "/app/lib/rem.js";
import { openFilter } from "/app/opportunities/filters.js";
import { reordered } from "/app/opportunities/order.js";
import { isNumber } from "/app/opportunities/rows.js";

/**
 * The names of the columns. A press on one orders by it, its funnel filters, its edge resizes it. For the mouse: the keyboard
 * has the same in the bar above, so that Tab does not pass every column.
 */
export function headRow(columns, list, onResized) {
  return el("div", { class: "grid-row", role: "row", "aria-rowindex": 1 }, columns.shown.map((field, index) => cell(field, index, columns, list, onResized)));
}

const ORDERS = { true: "descending", false: "ascending" };

function cell(field, index, columns, list, onResized) {
  const { sort, filtered } = list.view;
  const here = sort.field === field;
  const name = el("button", { type: "button", class: "head-name", tabindex: "-1", title: `Order by ${label(field)}`, onclick: () => list.change(reordered(list.view, field)) }, el("span", {}, label(field)), here && icon(sort.descending ? "down" : "up"));
  const funnel = el("button", { type: "button", class: "funnel", tabindex: "-1", "aria-label": `Filter ${label(field)}`, title: `Filter ${label(field)}`, onclick: () => openFilter(funnel, field, list) }, icon("filter"));
  return el(
    "div",
    { role: "columnheader", class: `cell${isNumber(field) ? " number" : ""}${filtered.includes(field) ? " filtered" : ""}`, "aria-colindex": index + 1, "aria-sort": here ? ORDERS[sort.descending] : null },
    name,
    funnel,
    edge(field, columns, onResized),
  );
}

/** A pointer drags it. */
function edge(field, columns, onResized) {
  const handle = el("span", { class: "edge", "aria-hidden": "true" });
  handle.addEventListener("pointerdown", (down) => {
    const from = columns.width(field);
    const sign = getComputedStyle(handle).direction === "rtl" ? -1 : 1;
    handle.setPointerCapture(down.pointerId);
    handle.onpointermove = (move) => {
      columns.resize(field, from + (sign * (move.clientX - down.clientX) * 16) / rem());
      onResized({ done: false });
    };
    handle.onpointerup = () => {
      handle.onpointermove = null;
      onResized({ done: true });
    };
    down.preventDefault();
  });
  return handle;
}
