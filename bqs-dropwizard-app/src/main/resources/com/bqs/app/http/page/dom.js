/** An element; children are elements or text, and text never becomes markup. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

/** A failure as people see it: code, words. */
export function failureNote(failure) {
  return note("bad", failure.code, failure.message);
}

export function note(kind, title, text) {
  return el("div", { class: `note ${kind}` }, el("strong", {}, title), el("span", { dir: "auto" }, text));
}
