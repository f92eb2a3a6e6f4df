import { bidi, el, link } from "/app/lib/dom.js";
import { ago, count, counted, duration, instant, words } from "/app/lib/format.js";
import { loading, note } from "/app/lib/states.js";
import { progress } from "/app/sync/progress.js";

const FIGURES = [
  ["total_fetched", "Fetched"],
  ["new_records", "New"],
  ["updated_records", "Updated"],
  ["unchanged_records", "Unchanged"],
  ["removed_records", "Removed", "/sync/removals"],
  ["failed_records", "Set aside", "/sync/quarantine"],
];

/** One run as a card. While the run goes on only its figures change, so that nothing jumps under who reads. */
export function runCard(label) {
  const element = el("section", { class: "card", "aria-label": label }, loading(3));
  let moving = null;
  let shown = null;
  return {
    element,
    /** @param pace what is known of a run that is under way: `rate`, `retries`, `inFlight` */
    show(run, pace = {}) {
      const mark = `${run.run_id} ${run.status} ${run.next_run_at}`;
      if (mark !== shown) {
        shown = mark;
        moving = [figures(), ...(run.status === "RUNNING" ? [progress()] : [])];
        element.replaceChildren(head(run), ...moving.toReversed().map((part) => part.element), ...notes(run));
      }
      moving.forEach((part) => part.show(run, pace));
    },
    /** Something else than a run. */
    instead(...content) {
      shown = null;
      element.replaceChildren(...content);
    },
  };
}

export const statusTag = (status) => el("span", { class: `tag ${status.toLowerCase()}` }, words(status));

const head = (run) =>
  el("div", { class: "run-head" }, statusTag(run.status), el("h2", {}, link(`/sync/runs/${run.run_id}`, `${words(run.sync_type)} run ${run.run_id}`)), el("span", { class: "quiet" }, began(run)));

function figures() {
  const parts = FIGURES.map(([key, name, href]) => ({ key, value: el("dd"), name, href }));
  const items = parts.map(({ name, value }) => el("div", {}, el("dt", {}, name), value));
  return {
    element: el("dl", { class: "figures" }, items),
    show(run) {
      parts.forEach(({ key, value, href }) => value.replaceChildren(href && run[key] > 0 ? link(href, count(run[key])) : count(run[key])));
      items.at(-1).classList.toggle("attention", run.failed_records > 0);
    },
  };
}

const notes = (run) => [run.error_code && note("bad", run.error_code, run.error_message ?? "", link("/sync/health", "Examine what is wrong")), run.warnings?.length > 0 && warnings(run.warnings), el("p", { class: "quiet schedule" }, next(run))].filter(Boolean);

function began(run) {
  const when = `by ${run.trigger === "API" || run.trigger === "CLI" ? run.trigger : words(run.trigger).toLowerCase()}, started ${instant(run.started_at)}`;
  return run.completed_at ? `${when}, took ${duration(run.duration_seconds)}` : `${when} (${ago(run.started_at)})`;
}

const next = (run) => (run.next_run_at ? `Next run ${instant(run.next_run_at)}, ${ago(run.next_run_at)}.` : run.next_run_at === null ? "No run is scheduled." : "");

function warnings(lines) {
  return el("details", { class: "warnings" }, el("summary", {}, counted(lines.length, "warning")), el("ul", {}, lines.map((line) => el("li", {}, bidi(line)))));
}
