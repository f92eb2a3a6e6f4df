import { el, icon } from "/app/lib/dom.js";
import { onKey } from "/app/shell/keys.js";

const PAUSE = 50;

/** Searches as one types. Escape empties it, then leaves it; Enter and the arrow go into the list. */
export function searchField(list) {
  let timer;
  const input = el("input", { type: "search", class: "search", placeholder: "Name, account, number, owner", "aria-label": "Search", enterkeyhint: "search", autocomplete: "off", spellcheck: "false", oninput: () => apply(PAUSE), onkeydown: onKeyDown });
  function apply(pause) {
    clearTimeout(timer);
    timer = setTimeout(() => list.change(list.view.with({ search: input.value.trim() }), { typing: true }), pause);
  }
  function onKeyDown(event) {
    if (event.key === "Escape" && input.value) {
      input.value = "";
      apply(0);
    } else if (["Escape", "Enter", "ArrowDown"].includes(event.key)) {
      list.focus();
    } else {
      return;
    }
    event.preventDefault();
  }
  const unbind = onKey("/", () => input.select());
  return {
    element: el("label", { class: "search-field" }, icon("search"), input, el("kbd", { "aria-hidden": "true" }, "/")),
    show(view) {
      if (input.value.trim() !== view.search) {
        input.value = view.search;
      }
    },
    close() {
      clearTimeout(timer);
      unbind();
    },
  };
}
