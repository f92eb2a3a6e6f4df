import { el, link } from "/app/lib/dom.js";

const TABS = [["/sync", "Runs"], ["/sync/quarantine", "Quarantine"], ["/sync/removals", "Removals"], ["/sync/health", "Health"]];

/** The parts of the sync side. */
export function tabs() {
  return el("nav", { class: "tabs", "aria-label": "Sync" }, TABS.map(([path, label]) => {
    const anchor = link(path, label);
    if (location.pathname === path) {
      anchor.setAttribute("aria-current", "page");
    }
    return anchor;
  }));
}
