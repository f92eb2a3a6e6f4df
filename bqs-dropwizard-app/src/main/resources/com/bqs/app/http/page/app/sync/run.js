import { read } from "/app/lib/api.js";
import { el, icon, link } from "/app/lib/dom.js";
import { count, instant } from "/app/lib/format.js";
import { failed } from "/app/lib/states.js";
import { listen } from "/app/lib/stream.js";
import { titled } from "/app/shell/router.js";
import { changed } from "/app/sync/changed.js";
import { undoButton } from "/app/sync/undo.js";
import { runCard } from "/app/sync/card.js";

/** One run; while it is under way, it moves. */
export function show(place, id) {
  titled(`Run ${id}`);
  const card = runCard(`Run ${id}`);
  const facts = el("section", { class: "card", hidden: true });
  const rows = el("div");
  const undo = el("div", { class: "end" });
  const notice = el("div", { role: "status" });
  let stop = () => {};
  const load = async () => {
    try {
      const run = await read(`/api/sync-runs/${id}`);
      fill(run);
      return run.status === "RUNNING";
    } catch (failure) {
      card.instead(failed(failure, load));
      return false;
    }
  };
  const fill = (run, pace) => {
    const isOver = run.status !== "RUNNING";
    card.show(run, pace);
    facts.hidden = false;
    facts.replaceChildren(el("h2", {}, "About this run"), el("dl", { class: "facts columns" }, details(run)));
    undo.replaceChildren(...(run.removed_records > 0 && isOver ? [undoButton(run, notice)] : []));
    if (isOver && !rows.hasChildNodes()) {
      rows.append(changed(run));
    }
  };
  const follow = () => {
    stop = listen(`/api/sync-runs/${id}/events`, {
      onEvent(type, { run, rows_per_second: rate, retries, in_flight: inFlight }) {
        fill(run, { rate, retries, inFlight });
        if (run.status !== "RUNNING") {
          stop();
        }
      },
      onState: (open) => open || load(),
    });
  };
  place.append(el("nav", { class: "crumbs", "aria-label": "Runs" }, link("/sync", icon("back"), "Sync")), el("header", { class: "page-head" }, el("h1", {}, `Run ${id}`), undo), notice, card.element, facts, rows);
  let isLeft = false;
  load().then((moves) => moves && !isLeft && follow());
  return () => {
    isLeft = true;
    stop();
  };
}

const details = (run) =>
  [
    ["Ended", instant(run.completed_at)],
    ["Watermark", run.watermark ? `${instant(run.watermark)} by the CRM's clock` : "none"],
    ["Expected", run.expected_total === null ? "the CRM did not say" : count(run.expected_total)],
    ["Pages", count(run.pages)],
    ["Resumed from", run.resumed_from ? link(`/sync/runs/${run.resumed_from}`, `run ${run.resumed_from}`) : "no other run"],
  ].map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value)));
