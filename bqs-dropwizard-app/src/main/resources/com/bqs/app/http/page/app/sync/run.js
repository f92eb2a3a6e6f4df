import { read } from "/app/lib/api.js";
import { el, icon, link } from "/app/lib/dom.js";
import { count, instant } from "/app/lib/format.js";
import { failed, loading } from "/app/lib/states.js";
import { live, watch } from "/app/shell/live.js";
import { titled } from "/app/shell/router.js";
import { changed } from "/app/sync/changed.js";
import { undoButton } from "/app/sync/undo.js";
import { runCard } from "/app/sync/card.js";

/** One run; while it is under way, it moves. */
export function show(place, id) {
  titled(`Run ${id}`);
  const card = el("section", { class: "card", "aria-label": `Run ${id}` }, loading(3));
  const facts = el("section", { class: "card" });
  facts.hidden = true;
  const rows = el("div");
  const undo = el("div", { class: "end" });
  const notice = el("div", { role: "status" });
  const load = async () => {
    try {
      fill(await read(`/api/sync-runs/${id}`));
    } catch (failure) {
      card.replaceChildren(failed(failure, load));
    }
  };
  const fill = (run) => {
    card.replaceChildren(...runCard(run, run.run_id === live.status?.run_id ? live : {}));
    facts.hidden = false;
    undo.replaceChildren(...(run.removed_records > 0 && run.status !== "RUNNING" ? [undoButton(run, notice)] : []));
    if (run.status !== "RUNNING" && !rows.hasChildNodes()) {
      rows.append(changed(run));
    }
    facts.replaceChildren(el("h2", {}, "About this run"), el("dl", { class: "facts" }, details(run)));
  };
  place.append(el("nav", { class: "crumbs", "aria-label": "Runs" }, link("/sync", icon("back"), "Sync")), el("header", { class: "page-head" }, el("h1", {}, `Run ${id}`), undo), notice, card, facts, rows);
  load();
  let was = null;
  return watch(({ status }) => {
    if (status?.run_id === id && (status.status === "RUNNING" || was === "RUNNING")) {
      fill(status);
    }
    was = status?.run_id === id ? status.status : null;
  });
}

const details = (run) =>
  [
    ["Ended", instant(run.completed_at)],
    ["Watermark", run.watermark ? `${instant(run.watermark)} by the CRM's clock` : "none"],
    ["Expected", run.expected_total === null ? "the CRM did not say" : count(run.expected_total)],
    ["Pages", count(run.pages)],
    ["Resumed from", run.resumed_from ? link(`/sync/runs/${run.resumed_from}`, `run ${run.resumed_from}`) : "no other run"],
  ].map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value)));
