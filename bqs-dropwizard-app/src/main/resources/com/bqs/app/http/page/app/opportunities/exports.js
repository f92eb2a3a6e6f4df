import { button, el, icon } from "/app/lib/dom.js";
import { copyButton } from "/app/lib/copy.js";
import { counted } from "/app/lib/format.js";
import { openMenu } from "/app/lib/menu.js";

const FORMATS = [["xlsx", "Excel", "Typed cells"], ["csv", "CSV", "For spreadsheets and scripts"], ["ndjson", "NDJSON", "One JSON object a line"]];

/** What is filtered, all of it, as a file. */
export function exportButton(list) {
  const open = button("Export", () => openMenu(open, "Export", el("h2", {}, list.total === null ? "Export" : `Export ${counted(list.total, "row")}, all fields`), el("div", { class: "menu-list" }, FORMATS.map((format) => item(format, list.view)), copyLink())), { symbol: "export", title: "Export (e)" });
  return open;
}

const item = ([ending, name, what], view) =>
  el("a", { class: "menu-item", href: `/api/opportunities.${ending}${`${view}` && `?${view}`}`, download: `opportunities.${ending}` }, icon("export"), el("span", {}, name), el("small", { class: "quiet" }, what));

/** The address is the view; it can be sent to others. */
const copyLink = () =>
  copyButton(() => location.href, "Copy a link to this view", { class: "menu-item" });
