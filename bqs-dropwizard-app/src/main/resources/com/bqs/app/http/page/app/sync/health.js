import { el } from "/app/lib/dom.js";
import { titled } from "/app/shell/router.js";
import { doctor } from "/app/sync/doctor.js";
import { drift } from "/app/sync/drift.js";
import { tabs } from "/app/sync/tabs.js";

/** Whether the mirror can be trusted: how far it is from the CRM, and what stands in the way. */
export function show(place) {
  titled("Health");
  place.append(el("header", { class: "page-head" }, el("h1", {}, "Health")), tabs(), drift(), doctor());
}
