import { read } from "/app/lib/api.js";
import { el, link } from "/app/lib/dom.js";
import { count, duration, instant, words } from "/app/lib/format.js";
import { failed, loading } from "/app/lib/states.js";
import { table } from "/app/lib/table.js";
import { runChart } from "/app/sync/chart.js";
import { statusTag } from "/app/sync/card.js";

const LATEST = 50;

const COLUMNS = [
  ["Run", (run) => link(`/sync/runs/${run.run_id}`, `${run.run_id}`)],
  ["Status", (run) => statusTag(run.status)],
  ["Type", (run) => words(run.sync_type)],
  ["Trigger", (run) => (["API", "CLI"].includes(run.trigger) ? run.trigger : words(run.trigger))],
  ["Started", (run) => instant(run.started_at)],
  ["Took", (run) => duration(run.duration_seconds), "number"],
  ["Fetched", (run) => count(run.total_fetched), "number"],
  ["New", (run) => count(run.new_records), "number"],
  ["Updated", (run) => count(run.updated_records), "number"],
  ["Removed", (run) => count(run.removed_records), "number"],
  ["Set aside", (run) => count(run.failed_records), "number"],
  ["Why", (run) => (run.error_code ? el("code", { title: run.error_message }, run.error_code) : "")],
];

/** The runs before, as a chart and as the table behind it. */
export function history() {
  const content = el("div", { class: "stack" }, loading(4));
  const element = el("section", { class: "card", "aria-labelledby": "history-title" }, el("h2", { id: "history-title" }, "Runs"), content);
  async function load() {
    try {
      const { history: all, total } = await read(`/api/sync-history?limit=${LATEST}`);
      const runs = all.filter(({ status }) => status !== "RUNNING");
      content.replaceChildren(...[runs.length > 1 && runChart(runs), table("Runs", COLUMNS, runs), total > runs.length && el("p", { class: "quiet" }, `The latest ${count(runs.length)} of ${count(total)}.`)].filter(Boolean));
    } catch (failure) {
      content.replaceChildren(failed(failure, load));
    }
  }
  return { element, load };
}
