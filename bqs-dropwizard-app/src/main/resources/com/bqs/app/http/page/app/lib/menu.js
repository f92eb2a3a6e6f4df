import { el } from "/app/lib/dom.js";

const GAP = 6;
const LETTER = /^\S$/u;

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
  (menu.querySelector("[autofocus]") ?? menu.querySelector("input, button, a"))?.focus({ preventScroll: true });
  return menu;
}

/** Escape goes back to where one came from; the arrows go through what there is to choose, and a letter to what begins with it. */
function onKey(event, menu, anchor) {
  const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") {
    menu.hidePopover();
    (anchor.isConnected ? anchor : document.getElementById("main")).focus();
  } else if (event.key === "Enter" && event.target.type === "checkbox") {
    event.target.click();
  } else if (LETTER.test(event.key) && event.target.matches("button, a") && !event.ctrlKey && !event.metaKey) {
    const items = choices(menu).filter((choice) => choice.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()));
    items[(items.indexOf(event.target) + 1) % items.length]?.focus();
  } else if (steps && !TAKES_ARROWS.has(event.target.type)) {
    const all = choices(menu);
    all[(all.indexOf(document.activeElement) + steps + all.length) % all.length]?.focus();
  } else {
    return;
  }
  event.preventDefault();
}

const choices = (menu) => [...menu.querySelectorAll("input, button, a, textarea")].filter((choice) => !choice.disabled && choice.checkVisibility());

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
