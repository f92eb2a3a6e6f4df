import { button, el } from "/app/lib/dom.js";
import { instant } from "/app/lib/format.js";
import { post } from "/app/lib/api.js";
import { failed } from "/app/lib/states.js";
import { look } from "/app/shell/live.js";
import { doctor } from "/app/sync/doctor.js";
import { loadAbout } from "/app/shell/source.js";

/** Before the first run: what stands already, what comes next, and the button that begins it. */
export function welcome(status) {
  const source = el("strong", {}, "the CRM");
  loadAbout().then((about) => (source.textContent = about.demo ? "the demonstration's CRM" : about.source), () => {});
  const notice = el("div", { role: "alert" });
  const start = button("Start the first sync", async () => {
    start.disabled = true;
    try {
      await post("/api/sync-database");
    } catch (failure) {
      start.disabled = false;
      notice.replaceChildren(failed(failure));
    }
    look();
  }, { kind: "primary", symbol: "sync" });
  const due = status.next_run_at ? `Otherwise the schedule begins it ${instant(status.next_run_at)}.` : "No run is scheduled: only this button, the API or bqs sync begins one.";
  return el(
    "div",
    { class: "welcome" },
    el("h2", {}, "Nothing has been read yet"),
    el("ol", { class: "steps" },
      el("li", { class: "done" }, "The program runs, and its database is ready."),
      el("li", {}, "It will read every opportunity of ", source, ", and write nothing there."),
      el("li", {}, "From then on it reads what changed, every night.")),
    el("p", {}, start),
    el("p", { class: "quiet" }, due),
    notice,
    doctor({ atOnce: true }),
  );
}
