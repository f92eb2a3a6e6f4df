import { Failure, request } from "/api.js";
import { el, failureNote, note } from "/dom.js";
import { count, duration, instant, words } from "/format.js";

const WHILE_RUNNING = 1000;
const WHILE_FAILING = 3000;
const WHILE_IDLE = 15000;

const figures = [
  ["total_fetched", "Fetched"],
  ["new_records", "New"],
  ["updated_records", "Updated"],
  ["unchanged_records", "Unchanged"],
  ["removed_records", "Removed"],
  ["failed_records", "Set aside"],
];

/** Shows the latest run and keeps it current; calls back when a run has got further, with whether one was ever there. */
export function watchRuns(onProgress) {
  const place = document.getElementById("run");
  const notice = document.getElementById("run-notice");
  const button = document.getElementById("sync-now");
  const nextRun = document.getElementById("next-run");
  let seen = null;
  let timer;

  async function poll() {
    clearTimeout(timer);
    let delay = WHILE_FAILING;
    try {
      const { body } = await request("/api/sync-status");
      delay = body.status === "RUNNING" ? WHILE_RUNNING : WHILE_IDLE;
      show(body);
    } catch (failure) {
      showFailure(failure);
    }
    timer = setTimeout(poll, delay);
  }

  function show(status) {
    notice.replaceChildren();
    nextRun.textContent = status.next_run_at ? `Next run ${instant(status.next_run_at)}` : "No run is scheduled";
    button.disabled = status.status === "RUNNING";
    const before = status.status === "NO_SYNC_DATA";
    place.replaceChildren(...(before ? [welcome(status)] : runCard(status)));
    const now = `${status.run_id} ${status.status} ${status.total_fetched > 0}`;
    if (now !== seen) {
      onProgress({ before, running: status.status === "RUNNING" });
    }
    seen = now;
  }

  function showFailure(failure) {
    button.disabled = true;
    seen = null;
    notice.replaceChildren(
      failure.code === "NOT_READY" ? note("wait", "Not ready yet", failure.message) : failureNote(failure),
    );
    if (!place.querySelector("dl")) {
      place.replaceChildren();
    }
  }

  async function start() {
    button.disabled = true;
    let refusal = null;
    try {
      await request("/api/sync-database", "POST");
    } catch (failure) {
      refusal = failure instanceof Failure ? failure : new Failure("INTERNAL", String(failure));
    }
    await poll();
    if (refusal) {
      notice.replaceChildren(failureNote(refusal));
    }
  }

  button.addEventListener("click", start);
  document.addEventListener("visibilitychange", () => document.hidden || poll());
  poll();
}

function welcome(status) {
  const first = status.next_run_at ? `The first run is due ${instant(status.next_run_at)}.` : "No run is scheduled.";
  return el("p", {}, `Nothing has been read from the CRM yet. ${first} “Sync now” starts one at once.`);
}

function runCard(run) {
  return [
    el(
      "p",
      { class: "run-line" },
      el("span", { class: `pill ${run.status.toLowerCase()}` }, words(run.status)),
      el("span", {}, `${run.sync_type === "FULL" ? "Full" : "Incremental"} sync ${run.run_id}`),
      el("span", { class: "quiet" }, when(run)),
    ),
    run.status === "RUNNING" ? progress(run) : null,
    el("dl", { class: "figures" }, ...figures.map(([key, label]) => figure(label, run[key]))),
    run.error_code ? note("bad", run.error_code, run.error_message ?? "") : null,
    run.warnings.length > 0 ? warnings(run.warnings) : null,
  ].filter((part) => part !== null);
}

function when(run) {
  const began = `by ${words(run.trigger)}, started ${instant(run.started_at)}`;
  return run.completed_at ? `${began}, took ${duration(run.duration_seconds)}` : began;
}

/** Without an expected total the bar shows that work goes on, not how far it is. */
function progress(run) {
  const known = run.expected_total > 0;
  const bar = el("progress", {
    "aria-label": "Records read",
    max: known ? run.expected_total : null,
    value: known ? Math.min(run.total_fetched, run.expected_total) : null,
  });
  const figures = known ? `${count(run.total_fetched)} of about ${count(run.expected_total)}` : count(run.total_fetched);
  return el("div", { class: "progress" }, bar, el("span", { class: "quiet" }, `${figures} records`));
}

function figure(label, value) {
  return el("div", { class: label === "Set aside" && value > 0 ? "attention" : null }, el("dt", {}, label), el("dd", {}, count(value)));
}

function warnings(lines) {
  const title = lines.length === 1 ? "1 warning" : `${lines.length} warnings`;
  return el("details", {}, el("summary", {}, title), el("ul", {}, ...lines.map((line) => el("li", { dir: "auto" }, line))));
}
