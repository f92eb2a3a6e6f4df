import { el } from "/app/lib/dom.js";

const GAP = 6;

/** A menu below its button; Escape and a press elsewhere close it. */
export function openMenu(anchor, title, ...content) {
  document.querySelector(".menu")?.hidePopover();
  const menu = el("div", { class: "menu", popover: "auto", role: "dialog", "aria-label": title }, ...content);
  menu.addEventListener("toggle", (event) => {
    if (event.newState === "closed") {
      menu.remove();
    }
  });
  menu.addEventListener("keydown", (event) => onKey(event, menu, anchor));
  document.body.append(menu);
  menu.showPopover();
  place(menu, anchor);
  menu.querySelector("[autofocus], input, button, a")?.focus({ preventScroll: true });
  return menu;
}

/** Escape goes back to where one came from; the arrows go through what there is to choose. */
function onKey(event, menu, anchor) {
  const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") {
    menu.hidePopover();
    (anchor.isConnected ? anchor : document.getElementById("main")).focus();
  } else if (event.key === "Enter" && event.target.type === "checkbox") {
    event.target.click();
  } else if (steps && !TAKES_ARROWS.has(event.target.type)) {
    const choices = [...menu.querySelectorAll("input, button, a, textarea")].filter((choice) => !choice.disabled && choice.checkVisibility());
    choices[(choices.indexOf(document.activeElement) + steps + choices.length) % choices.length]?.focus();
  } else {
    return;
  }
  event.preventDefault();
}

const TAKES_ARROWS = new Set(["number", "date", "textarea"]);

/** Within the window, wherever the button is. */
function place(menu, anchor) {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + GAP;
  menu.style.insetInlineStart = "auto";
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(below, innerHeight - height - 8))}px`;
}
