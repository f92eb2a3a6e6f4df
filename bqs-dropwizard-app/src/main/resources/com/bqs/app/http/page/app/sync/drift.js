import { read } from "/app/lib/api.js";
import { el } from "/app/lib/dom.js";
import { label } from "/app/lib/fields.js";
import { ago, count, instant, words } from "/app/lib/format.js";
import { failed, loading } from "/app/lib/states.js";
import { table } from "/app/lib/table.js";
import { runLink } from "/app/lib/changes.js";
import { namesOf, rowLink } from "/app/sync/names.js";

const FIGURES = [["compared", "Compared"], ["missing", "Missing"], ["extra", "Extra"], ["stale", "Stale"], ["different", "Different"], ["pending", "Pending"], ["quarantined", "Set aside"]];
const WRONG = new Set(["missing", "extra", "stale", "different"]);
const EXPLAINED = { missing: "The CRM has them, the mirror does not", extra: "The mirror has them, the CRM does not", stale: "The CRM's version is newer", different: "The same stamp, other values", pending: "Changed after the last run: not read yet" };

/** How far mirror and CRM were apart when `bqs verify` looked last. */
export function drift() {
  const content = el("div", { class: "stack" }, loading(3));
  async function load() {
    try {
      const found = await read("/api/verification");
      const names = await namesOf((found.examples ?? []).map((example) => example.remote_id));
      content.replaceChildren(...said(found, names));
    } catch (failure) {
      content.replaceChildren(failed(failure, load));
    }
  }
  load();
  return el("section", { class: "card" }, el("header", { class: "card-head" }, el("h2", {}, "Drift")), content);
}

function said(found, names) {
  if (found.status === "NOT_VERIFIED") {
    return [el("p", {}, "Mirror and CRM have not been compared yet."), el("p", { class: "quiet" }, el("code", {}, "bqs verify"), " compares them record by record, and ", el("code", {}, "--repair"), " reads anew what differs.")];
  }
  const isEqual = found.status === "EQUAL";
  return [
    el("p", {}, el("span", { class: `tag ${isEqual ? "success" : "failed"}` }, isEqual ? "Equal" : "Different"), " ", el("span", { class: "quiet", title: instant(found.at) }, `compared ${ago(found.at)}, ${found.depth === "WHOLE" ? "every field" : "keys and stamps"}`, found.repair_run_id && " after a repair by ", found.repair_run_id && runLink(found.repair_run_id))),
    el("dl", { class: "figures" }, FIGURES.map(([key, name]) => el("div", { class: WRONG.has(key) && found[key] > 0 ? "attention" : null, title: EXPLAINED[key] }, el("dt", {}, name), el("dd", {}, count(found[key]))))),
    !isEqual && el("p", { class: "quiet" }, el("code", {}, "bqs verify --repair"), " reads anew what differs."),
    found.examples.length > 0 && table("Records that differ", columns(names), found.examples),
  ].filter(Boolean);
}

const columns = (names) => [
  ["Record", ({ remote_id: id }) => (names.has(id) ? rowLink(id, names.get(id)) : id)],
  ["How", (example) => words(example.kind)],
  ["Fields", (example) => example.fields.map(label).join(", ")],
];
