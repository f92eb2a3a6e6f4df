import { button } from "/app/lib/dom.js";

const SAID = 2000;

/** Puts a text on the clipboard, and says so. */
export function copyButton(text, label, attributes = {}) {
  const copy = button(label, async () => {
    await navigator.clipboard.writeText(text());
    copy.lastElementChild.textContent = "Copied";
    setTimeout(() => (copy.lastElementChild.textContent = label), SAID);
  }, { symbol: "copy", ...attributes });
  return copy;
}
