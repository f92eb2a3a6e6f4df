const commands = new Map();
let prefix = "";
let timer;

/** Binds keys that work wherever nobody is typing: "?", or two in a row as "g o". Gives what unbinds it. */
export function onKey(keys, action) {
  commands.set(keys, action);
  return () => commands.get(keys) === action && commands.delete(keys);
}

const isTyping = (target) => target.closest?.("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target) || document.querySelector("dialog[open]")) {
    return;
  }
  const keys = prefix ? `${prefix} ${event.key}` : event.key;
  clearTimeout(timer);
  prefix = "";
  if (commands.has(keys)) {
    event.preventDefault();
    commands.get(keys)(event);
  } else if ([...commands.keys()].some((known) => known.startsWith(`${keys} `))) {
    prefix = keys;
    timer = setTimeout(() => (prefix = ""), 1000);
  }
});
