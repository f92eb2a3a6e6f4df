const WINDOW = 5;

let former = null;
let latest = null;

/** Records per second over the last seconds, since the beginning says little about now; for who can only ask. */
export function pace(run) {
  const now = { run: run.run_id, at: performance.now(), fetched: run.total_fetched };
  if (run.status !== "RUNNING" || former?.run !== now.run) {
    former = run.status === "RUNNING" ? now : null;
    latest = null;
    return latest;
  }
  const seconds = (now.at - former.at) / 1000;
  if (seconds >= 1) {
    latest = (now.fetched - former.fetched) / seconds;
  }
  if (seconds > WINDOW) {
    former = now;
  }
  return latest;
}
