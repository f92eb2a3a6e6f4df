import { el, icon, iconButton } from "/app/lib/dom.js";
import { onKey } from "/app/shell/keys.js";
import { navigate, onRoute } from "/app/shell/router.js";
import { showHelp } from "/app/shell/help.js";
import { nextTheme } from "/app/shell/themes.js";
import { pulse } from "/app/shell/pulse.js";
import { sourceMark } from "/app/shell/source.js";

const PAGES = [["/opportunities", "list", "Opportunities", "g p"], ["/overview", "chart", "Overview", "g o"], ["/sync", "sync", "Sync", "g s"]];

/** What surrounds every page: where one can go, how the mirror stands, and whether its data is real. */
export function buildShell(place) {
  const links = PAGES.map(([path, symbol, label, keys]) =>
    el("a", { href: path, title: `${label} (${keys.replace(" ", " then ")})` }, icon(symbol), el("span", {}, label)));
  place.append(
    el(
      "header",
      { class: "side" },
      el("a", { class: "brand", href: "/", "aria-label": "BQS Sync" }, el("img", { src: "/icon.svg", alt: "", width: 24, height: 24 }), el("span", {}, "BQS Sync")),
      sourceMark(),
      el("nav", { "aria-label": "Pages" }, links),
      el(
        "div",
        { class: "side-end" },
        pulse(),
        el("div", { class: "tools" }, iconButton("help", "Keyboard (?)", showHelp), iconButton("theme", "Theme (t)", nextTheme), el("a", { class: "icon-button", href: "/docs/", "aria-label": "API documentation", title: "API documentation" }, icon("api"))),
      ),
    ),
  );
  onRoute((path) => links.forEach((anchor) => mark(anchor, path)));
  PAGES.forEach(([path, , , keys]) => onKey(keys, () => navigate(path)));
  onKey("?", showHelp);
  onKey("t", nextTheme);
}

function mark(anchor, path) {
  const here = (path === "/" ? "/opportunities" : path).startsWith(anchor.pathname);
  if (here) {
    anchor.setAttribute("aria-current", "page");
  } else {
    anchor.removeAttribute("aria-current");
  }
}
