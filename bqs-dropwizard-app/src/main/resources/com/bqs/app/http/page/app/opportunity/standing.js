import { read } from "/app/lib/api.js";
import { bidi, el, link } from "/app/lib/dom.js";
import { label } from "/app/lib/fields.js";
import { ago, instant } from "/app/lib/format.js";
import { runLink } from "/app/lib/changes.js";

const LATEST = 1000;

/** Whether this is all that the CRM says: it may have been removed there, or its newest version could not be read. */
export function standing(id, removedAt = null) {
  const element = el("div", { class: "stack" });
  if (removedAt) {
    element.append(removal(id, removedAt));
  }
  read(`/api/quarantine?limit=${LATEST}`).then(({ quarantine }) => element.append(...quarantine.filter((record) => record.remote_id === id).map(setAside)), () => {});
  return element;
}

function removal(id, at) {
  const by = el("span");
  read(`/api/opportunities/${id}/history?limit=100`).then(({ changes }) => {
    const removed = changes.find(({ kind }) => kind === "REMOVED");
    if (removed) {
      by.replaceChildren("Found by ", runLink(removed.run_id), ", which can be undone there.");
    }
  }, () => {});
  return el("div", { class: "note wait" }, el("strong", {}, "No longer in the CRM"), el("span", { title: instant(at) }, `It did not give this opportunity ${ago(at)}, asked for it by id. What is here is the last that it said; it comes back if the CRM shows it again.`), by);
}

const setAside = (record) =>
  el("div", { class: "note bad" }, el("strong", {}, "Set aside"), el("span", {}, record.field && `${label(record.field)}: `, bidi(record.reason)), el("span", {}, `Seen ${ago(record.last_seen_at)}; what shows here is the last good version. `, link("/sync/quarantine", "Quarantine")));
