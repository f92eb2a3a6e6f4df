import { bidi, el } from "/app/lib/dom.js";
import { FIELDS } from "/app/lib/fields.js";
import { count, words } from "/app/lib/format.js";
import { failed, loading } from "/app/lib/states.js";
import { facets } from "/app/opportunities/counts.js";

const AT_MOST = 1000;

/** A field's values to tick, with their counts under the other filters. */
export function ticks(field, list) {
  const items = el("div", { class: "menu-list" }, loading(6));
  const find = el("input", { type: "search", placeholder: "Find a value", "aria-label": "Find a value", autocomplete: "off", oninput: () => narrow(items, find.value) });
  const more = el("p", { class: "quiet menu-note" });
  const load = async () => {
    try {
      const values = await facets(field, list.view.without(field), { limit: AT_MOST });
      items.replaceChildren(...ordered(values, list.view.values(field)).map((facet) => tick(field, facet, list)));
      more.textContent = values.length === 0 ? "No row has one." : values.length === AT_MOST ? `The ${count(AT_MOST)} most frequent; search finds the others.` : "";
      narrow(items, find.value);
    } catch (failure) {
      items.replaceChildren(failed(failure, load));
    }
  };
  load();
  return [find, items, more];
}

/** What is ticked comes first, though no row may have it now. */
function ordered(found, ticked) {
  const counts = new Map(found.map(({ value, count: rows }) => [value, rows]));
  return [...ticked.map((value) => ({ value, rows: counts.get(value) ?? 0 })), ...found.filter(({ value }) => !ticked.includes(value)).map(({ value, count: rows }) => ({ value, rows }))];
}

function tick(field, { value, rows }, list) {
  const toggle = () => {
    const others = list.view.values(field).filter((other) => other !== value);
    list.change(list.view.withValues(field, box.checked ? [...others, value] : others));
  };
  const box = el("input", { type: "checkbox", checked: list.view.values(field).includes(value), onchange: toggle });
  return el("label", { class: "tick", "data-text": (value ?? "").toLowerCase() }, box, value === null ? el("span", { class: "quiet" }, "– no value") : el("span", {}, bidi(named(field, value))), el("span", { class: "count" }, count(rows)));
}

export const named = (field, value) => (FIELDS[field].kind === "workflow" ? words(value) : value);

function narrow(items, text) {
  const wanted = text.trim().toLowerCase();
  items.querySelectorAll(".tick").forEach((item) => (item.hidden = !item.dataset.text.includes(wanted)));
}
