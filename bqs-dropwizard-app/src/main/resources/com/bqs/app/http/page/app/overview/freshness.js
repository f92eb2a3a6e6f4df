import { el, link } from "/app/lib/dom.js";
import { ago, count, instant, words } from "/app/lib/format.js";
import { watch } from "/app/shell/live.js";

/** How old all this is, in a line that keeps itself true. Gives the line and what ends it. */
export function freshness() {
  const element = el("p", { class: "quiet freshness" });
  const stop = watch(({ status }) => status && element.replaceChildren(...said(status)));
  return { element, stop };
}

function said(run) {
  if (run.status === "NO_SYNC_DATA") {
    return ["Nothing has been read yet."];
  }
  const parts = [
    run.status === "RUNNING" ? [link("/sync", "A run is under way"), `, ${count(run.total_fetched)} read`] : [link(`/sync/runs/${run.run_id}`, `Run ${run.run_id}`), ` (${words(run.status)}) ended ${ago(run.completed_at ?? run.started_at)}`],
    run.watermark && [el("span", { title: "The CRM's time up to which everything is here" }, `current to ${instant(run.watermark)}`)],
    run.failed_records > 0 && [link("/sync/quarantine", `${count(run.failed_records)} set aside`)],
    run.next_run_at && [`next run ${ago(run.next_run_at)}`],
  ].filter(Boolean);
  return parts.flatMap((part, index) => (index > 0 ? [" · ", ...part] : part));
}
