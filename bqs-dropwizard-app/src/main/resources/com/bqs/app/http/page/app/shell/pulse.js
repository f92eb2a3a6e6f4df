import { el } from "/app/lib/dom.js";
import { ago, count, words } from "/app/lib/format.js";
import { watch } from "/app/shell/live.js";

/** How the mirror stands, in a line that is always in sight and leads to the runs. */
export function pulse() {
  const dot = el("span", { class: "dot" });
  const line = el("span", {}, "Connecting …");
  const anchor = el("a", { class: "pulse", href: "/sync" }, dot, line);
  const show = ({ status, failure }) => {
    const [kind, text] = failure ? ["failed", `${words(failure.code)} · trying again`] : standing(status);
    dot.className = `dot ${kind}`;
    line.textContent = text;
    anchor.classList.toggle("failing", Boolean(failure));
    anchor.href = !failure && status.status === "PARTIAL" ? "/sync/quarantine" : "/sync";
  };
  watch(show);
  return anchor;
}

function standing(status) {
  switch (status.status) {
    case "NO_SYNC_DATA": return ["waiting", "Not synced yet"];
    case "RUNNING": return ["running", `Syncing · ${progress(status)}`];
    case "SUCCESS": return ["success", `Synced ${ago(status.completed_at)}`];
    case "PARTIAL": return ["partial", `Synced ${ago(status.completed_at)}, ${count(status.failed_records)} set aside`];
    default: return [status.status.toLowerCase(), `${words(status.status)} ${ago(status.completed_at ?? status.started_at)}`];
  }
}

const progress = (run) =>
  run.expected_total > 0 ? `${Math.min(99, Math.floor((100 * run.total_fetched) / run.expected_total))} %` : count(run.total_fetched);
