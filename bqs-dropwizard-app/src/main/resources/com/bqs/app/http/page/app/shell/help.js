import { el, iconButton } from "/app/lib/dom.js";

const KEYS = [
  ["Anywhere", [["g p", "Opportunities"], ["g o", "Overview"], ["g s", "Sync"], ["?", "These keys"], ["t", "Theme: system, light, dark"]]],
  ["Opportunities", [["↑ ↓", "Move"], ["PgUp PgDn", "Move by a screen"], ["Home End", "First, last"], ["← →", "Scroll sideways"], ["Enter", "Open"], ["/", "Search"], ["f", "Filter"], ["o", "Order"], ["c", "Columns"], ["e", "Export"], ["Esc", "Leave search or menu"]]],
  ["One opportunity", [["j k", "Next, previous of the list"], ["u", "Back to the list"]]],
];

/** The keys, in a dialog that Escape closes. */
export function showHelp() {
  const dialog = el(
    "dialog",
    { class: "help", "aria-labelledby": "help-title" },
    el("header", {}, el("h2", { id: "help-title" }, "Keyboard"), iconButton("close", "Close", () => dialog.close())),
    el("div", { class: "help-groups" }, KEYS.map(([title, keys]) =>
      el("section", {}, el("h3", {}, title), el("dl", {}, keys.map(([key, what]) => [el("dt", {}, key.split(" ").map((one) => el("kbd", {}, one))), el("dd", {}, what)]).flat())))),
  );
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}
