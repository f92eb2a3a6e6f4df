import { button, el, iconButton } from "/app/lib/dom.js";
import { FIELDS, NOT_MIRRORED, label } from "/app/lib/fields.js";
import { openMenu } from "/app/lib/menu.js";

/** Which columns show, and in which order. */
export function chooseColumns(anchor, list) {
  const { columns } = list;
  const items = el("div", { class: "menu-list" });
  const change = (action, focused) => {
    action();
    list.columnsChanged();
    fill();
    items.querySelector(`[data-focus="${focused}"]`)?.focus();
  };
  const fill = () => items.replaceChildren(...columns.shown.map((field, index) => shown(field, index, columns, change)), ...hidden(columns).map((field) => item(field, columns, change)), ...absent());
  fill();
  openMenu(anchor, "Columns", el("h2", {}, "Columns"), items, button("As the CRM shows them", () => change(() => columns.reset())));
}

const hidden = (columns) => Object.keys(FIELDS).filter((field) => !columns.shown.includes(field));

const shown = (field, index, columns, change) =>
  el(
    "div",
    { class: "column-item" },
    item(field, columns, change),
    iconButton("up", `Move ${label(field)} forward`, () => change(() => columns.move(field, -1), `up-${field}`), { disabled: index === 0, "data-focus": `up-${field}` }),
    iconButton("down", `Move ${label(field)} back`, () => change(() => columns.move(field, 1), `down-${field}`), { disabled: index === columns.shown.length - 1, "data-focus": `down-${field}` }),
  );

function item(field, columns, change) {
  const box = el("input", { type: "checkbox", checked: columns.shown.includes(field), "data-focus": `box-${field}`, onchange: () => change(() => columns.toggle(field), `box-${field}`) });
  return el("label", { class: "tick" }, box, el("span", {}, label(field)));
}

const absent = () => Object.entries(NOT_MIRRORED).map(([name, reason]) => el("p", { class: "absent", title: reason }, el("span", {}, name), el("span", {}, reason)));
