import { bidi, button, el, icon } from "/app/lib/dom.js";
import { FIELDS, label } from "/app/lib/fields.js";
import { date, words } from "/app/lib/format.js";
import { openFilter } from "/app/opportunities/filters.js";
import { rangeWords } from "/app/opportunities/presets.js";
import { named } from "/app/opportunities/ticks.js";

const NAMED = 2;

/** The filters that hold, each to change or to take away. */
export function chips(list) {
  const element = el("div", { class: "chips" });
  return {
    element,
    show(view) {
      const fields = view.filtered;
      element.replaceChildren(...[view.moved && movement(view, list), ...fields.map((field) => chip(field, view, list)), view.isNarrowed && button("Clear all", () => list.change(view.widened), { kind: "link" })].filter(Boolean));
    },
  };
}

function chip(field, view, list) {
  const change = el("button", { type: "button", class: "chip-text", onclick: () => openFilter(change, field, list) }, el("span", { class: "quiet" }, label(field)), el("span", {}, said(field, view)));
  return el("span", { class: "chip" }, change, end(label(field), () => list.change(view.without(field))));
}

/** It comes from the overview, and can only be taken away. */
const movement = (view, list) =>
  el("span", { class: "chip" }, el("span", { class: "chip-text" }, el("span", { class: "quiet" }, words(view.moved.kind)), el("span", {}, `since ${date(view.moved.since.slice(0, 10))}`)), end("movement", () => list.change(view.with({ moved: null, moved_since: null }))));

const end = (name, remove) => el("button", { type: "button", class: "chip-end", "aria-label": `Remove the filter ${name}`, onclick: remove }, icon("close"));

function said(field, view) {
  const values = view.values(field);
  if (values.length === 0) {
    return rangeWords(FIELDS[field].kind, view.min(field), view.max(field));
  }
  const more = values.length - NAMED;
  return [...values.slice(0, NAMED).flatMap((value, index) => [index > 0 && ", ", value === null ? "no value" : bidi(named(field, value))]), more > 0 && ` +${more}`];
}
