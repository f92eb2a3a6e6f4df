import { button, el } from "/app/lib/dom.js";

/** Resolves to whether somebody agreed. */
export function confirmed(title, text, action) {
  return new Promise((resolve) => {
    const dialog = el("dialog", { class: "help confirm", "aria-labelledby": "confirm-title" }, el("h2", { id: "confirm-title" }, title), el("p", {}, text), el("div", { class: "confirm-end" }, button("Leave it", () => dialog.close()), button(action, () => dialog.close("yes"), { kind: "primary" })));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
