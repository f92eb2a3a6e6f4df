import { el } from "/app/lib/dom.js";
import { count, counted, duration } from "/app/lib/format.js";

/** How far a run is, which moves; without an expected total the bar shows that work goes on, not how far it is. */
export function progress() {
  const bar = el("progress", { "aria-label": "Records read" });
  const line = el("p", { class: "quiet" });
  return {
    element: el("div", { class: "progress" }, bar, line),
    show(run, pace) {
      if (run.expected_total > 0) {
        bar.max = run.expected_total;
        bar.value = Math.min(run.total_fetched, run.expected_total);
      }
      line.textContent = said(run, pace).filter(Boolean).join(" · ");
    },
  };
}

function said(run, { rate, retries, inFlight }) {
  const left = run.expected_total > 0 ? run.expected_total - run.total_fetched : 0;
  return [
    run.expected_total > 0 ? `${count(run.total_fetched)} of about ${counted(run.expected_total, "record")}` : counted(run.total_fetched, "record"),
    counted(run.pages, "page"),
    rate > 0 && `${count(Math.round(rate))} per second`,
    rate > 0 && left > 0 && `about ${duration(Math.ceil(left / rate))} left`,
    inFlight > 0 && `${count(inFlight)} in flight`,
    retries > 0 && counted(retries, "retry", "retries"),
  ];
}
