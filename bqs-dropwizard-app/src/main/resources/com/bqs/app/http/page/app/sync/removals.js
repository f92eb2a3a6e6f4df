import { read } from "/app/lib/api.js";
import { el, link } from "/app/lib/dom.js";
import { count, counted, instant, words } from "/app/lib/format.js";
import { empty, failed, loading } from "/app/lib/states.js";
import { table } from "/app/lib/table.js";
import { titled } from "/app/shell/router.js";
import { notYet } from "/app/sync/notyet.js";
import { tabs } from "/app/sync/tabs.js";
import { undoButton } from "/app/sync/undo.js";

const LATEST = 500;

/** Runs that found opportunities gone from the CRM. Nothing is deleted, so it can be taken back. */
export function show(place) {
  titled("Removals");
  const content = el("section", { class: "card" }, loading(3));
  const notice = el("div", { role: "status" });
  place.append(el("header", { class: "page-head" }, el("h1", {}, "Removals")), tabs(), notice, content);
  async function load() {
    try {
      const { history } = await read(`/api/sync-history?limit=${LATEST}`);
      const runs = history.filter((run) => run.removed_records > 0);
      content.replaceChildren(history.length === 0 ? notYet() : runs.length === 0 ? empty("Nothing was removed", `The latest ${counted(history.length, "run")} found no opportunity gone from the CRM.`) : table("Runs that removed", columns(notice), runs));
    } catch (failure) {
      content.replaceChildren(failed(failure, load));
    }
  }
  load();
}

const columns = (notice) => [
  ["Run", (run) => link(`/sync/runs/${run.run_id}`, run.run_id)],
  ["Type", (run) => words(run.sync_type)],
  ["Ended", (run) => instant(run.completed_at)],
  ["Removed", (run) => count(run.removed_records), "number"],
  ["Undo", (run) => undoButton(run, notice)],
];
