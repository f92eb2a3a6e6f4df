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
  menu.addEventListener("keydown", (event) => event.key === "Escape" && (menu.hidePopover(), anchor.focus()));
  document.body.append(menu);
  menu.showPopover();
  place(menu, anchor);
  menu.querySelector("[autofocus], input, button, a")?.focus({ preventScroll: true });
  return menu;
}

/** Within the window, wherever the button is. */
function place(menu, anchor) {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + GAP;
  menu.style.insetInlineStart = "auto";
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(below, innerHeight - height - 8))}px`;
}
