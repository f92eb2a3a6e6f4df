import { button } from "/app/lib/dom.js";

const SAID = 2000;

/** A text that a press puts on the clipboard, and says so. */
export function copyable(text) {
  const copy = button(text, async () => {
    await navigator.clipboard.writeText(text);
    copy.lastElementChild.textContent = "Copied";
    setTimeout(() => (copy.lastElementChild.textContent = text), SAID);
  }, { kind: "link", symbol: "copy", title: "Copy number" });
  return copy;
}
