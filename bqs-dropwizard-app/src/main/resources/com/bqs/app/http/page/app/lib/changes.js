import { bidi, el, link } from "/app/lib/dom.js";
import { FIELDS, label } from "/app/lib/fields.js";
import { words } from "/app/lib/format.js";
import { plainly } from "/app/lib/values.js";

const ORDER = Object.keys(FIELDS);

const WHOLE = {
  CREATED: "New in the CRM",
  REMOVED: "No longer in the CRM",
  RETURNED: "Back in the CRM",
};

/** What a change did, in a line. */
export function said(change) {
  if (change.field === null) {
    return [el("strong", {}, WHOLE[change.kind] ?? words(change.kind))];
  }
  return [el("span", { class: "changed-field" }, label(change.field)), el("del", {}, bidi(plainly(change.field, change.old))), el("span", { class: "arrow", role: "img", "aria-label": "became" }, "→"), el("ins", {}, bidi(plainly(change.field, change.new)))];
}

/** What is worth telling, in the order of the columns. A new stamp beside other changes says nothing that they don't. */
export function telling(changes) {
  const told = changes.length > 1 ? changes.filter(({ field }) => field !== "crm_updated_at") : changes;
  return told.toSorted((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field));
}

/** Why it was recorded, where it is not the CRM's own doing. */
export const cause = (change) => (change.cause === "CRM" || change.field === null ? null : el("span", { class: "tag" }, words(change.cause)));

export const runLink = (id) => link(`/sync/runs/${id}`, `run ${id}`);
