import { el } from "/app/lib/dom.js";
import { label } from "/app/lib/fields.js";
import { isNumber } from "/app/opportunities/rows.js";

/** The names of the columns; the edge of one resizes it. */
export function headRow(columns, onResized) {
  return el("div", { class: "grid-row", role: "row", "aria-rowindex": 1 }, columns.shown.map((field, index) => cell(field, index, columns, onResized)));
}

function cell(field, index, columns, onResized) {
  return el(
    "div",
    { role: "columnheader", class: isNumber(field) ? "cell number" : "cell", "aria-colindex": index + 1 },
    el("span", { class: "head-name" }, label(field)),
    edge(field, columns, onResized),
  );
}

/** A pointer drags it. By keyboard, widths are in the menu of columns. */
function edge(field, columns, onResized) {
  const handle = el("span", { class: "edge", "aria-hidden": "true" });
  handle.addEventListener("pointerdown", (down) => {
    const from = columns.width(field);
    const sign = getComputedStyle(handle).direction === "rtl" ? -1 : 1;
    handle.setPointerCapture(down.pointerId);
    handle.onpointermove = (move) => {
      columns.resize(field, from + sign * (move.clientX - down.clientX));
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
