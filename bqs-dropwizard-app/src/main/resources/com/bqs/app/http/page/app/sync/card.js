import { bidi, el, link } from "/app/lib/dom.js";
import { ago, count, duration, instant, words } from "/app/lib/format.js";
import { note } from "/app/lib/states.js";

const FIGURES = [
  ["total_fetched", "Fetched"],
  ["new_records", "New"],
  ["updated_records", "Updated"],
  ["unchanged_records", "Unchanged"],
  ["removed_records", "Removed"],
  ["failed_records", "Set aside"],
];

/** One run as a card; `rate` is known while it runs and somebody watches. */
export function runCard(run, { rate = null } = {}) {
  return [
    el(
      "div",
      { class: "run-head" },
      statusTag(run.status),
      el("h2", {}, link(`/sync/runs/${run.run_id}`, `${words(run.sync_type)} run ${run.run_id}`)),
      el("span", { class: "quiet" }, began(run)),
    ),
    run.status === "RUNNING" && progress(run, rate),
    el("dl", { class: "figures" }, FIGURES.map(([key, label]) => el("div", { class: key === "failed_records" && run[key] > 0 ? "attention" : null }, el("dt", {}, label), el("dd", {}, count(run[key]))))),
    run.error_code && note("bad", run.error_code, run.error_message ?? ""),
    run.warnings?.length > 0 && warnings(run.warnings),
    el("p", { class: "quiet schedule" }, next(run)),
  ].filter(Boolean);
}

export const statusTag = (status) => el("span", { class: `tag ${status.toLowerCase()}` }, words(status));

function began(run) {
  const when = `by ${run.trigger === "API" || run.trigger === "CLI" ? run.trigger : words(run.trigger).toLowerCase()}, started ${instant(run.started_at)}`;
  return run.completed_at ? `${when}, took ${duration(run.duration_seconds)}` : `${when} (${ago(run.started_at)})`;
}

const next = (run) => (run.next_run_at ? `Next run ${instant(run.next_run_at)}, ${ago(run.next_run_at)}.` : run.next_run_at === null ? "No run is scheduled." : "");

/** Without an expected total the bar shows that work goes on, not how far it is. */
function progress(run, rate) {
  const known = run.expected_total > 0;
  const bar = el("progress", { "aria-label": "Records read", max: known ? run.expected_total : null, value: known ? Math.min(run.total_fetched, run.expected_total) : null });
  const parts = [known ? `${count(run.total_fetched)} of about ${count(run.expected_total)} records` : `${count(run.total_fetched)} records`, `${count(run.pages)} pages`];
  if (rate > 0) {
    parts.push(`${count(Math.round(rate))} per second`);
    if (known && run.expected_total > run.total_fetched) {
      parts.push(`about ${duration(Math.ceil((run.expected_total - run.total_fetched) / rate))} left`);
    }
  }
  return el("div", { class: "progress" }, bar, el("p", { class: "quiet" }, parts.join(" · ")));
}

function warnings(lines) {
  const title = lines.length === 1 ? "1 warning" : `${lines.length} warnings`;
  return el("details", { class: "warnings" }, el("summary", {}, title), el("ul", {}, lines.map((line) => el("li", {}, bidi(line)))));
}
