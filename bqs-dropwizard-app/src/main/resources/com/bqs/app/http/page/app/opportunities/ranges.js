import { button, el } from "/app/lib/dom.js";
import { FIELDS } from "/app/lib/fields.js";
import { count } from "/app/lib/format.js";
import { countRows } from "/app/opportunities/counts.js";
import { presets } from "/app/opportunities/presets.js";

const PAUSE = 250;

/** From, to, or no value at all; and the ranges that people ask for, with their counts under the other filters. */
export function ranges(field, list) {
  const { kind } = FIELDS[field];
  const form = kind === "instant" ? MOMENTS : kind === "date" ? DATES : NUMBERS;
  let timer;
  const apply = () => {
    clearTimeout(timer);
    timer = setTimeout(() => list.change(list.view.withRange(field, form.min(from.value), form.max(to.value)), { typing: true }), PAUSE);
  };
  const input = (label, attributes = {}) => el("input", { type: form.type, step: "any", "aria-label": label, placeholder: label.toLowerCase(), oninput: apply, ...attributes });
  const known = presets(kind);
  const from = input("From", { autofocus: known.length === 0 });
  const to = input("To");
  const fill = () => {
    from.value = form.shown(list.view.min(field));
    to.value = form.shown(list.view.max(field));
  };
  const choice = (name, change) => {
    const tally = el("span", { class: "count" });
    countRows(change()).then((rows) => (tally.textContent = count(rows)), () => {});
    const item = button(name, () => {
      list.change(change());
      fill();
    }, { class: "menu-item" });
    item.append(tally);
    return item;
  };
  fill();
  return [
    el("div", { class: "menu-list" }, known.map(([name, min, max]) => choice(name, () => list.view.withRange(field, min, max))), choice("– no value", () => list.view.withValues(field, [null]))),
    el("div", { class: "range" }, from, el("span", { class: "quiet" }, "to"), to),
  ];
}

const same = (value) => value || null;

const NUMBERS = { type: "number", min: same, max: same, shown: (value) => value ?? "" };
const DATES = { ...NUMBERS, type: "date" };
const MOMENTS = {
  type: "date",
  min: (value) => value && `${value}T00:00:00Z`,
  max: (value) => value && `${value}T23:59:59.999999Z`,
  shown: (value) => value?.slice(0, 10) ?? "",
};
