import { el } from "/app/lib/dom.js";
import { watch } from "/app/shell/live.js";
import { titled } from "/app/shell/router.js";
import { failed, loading, note } from "/app/lib/states.js";
import { history } from "/app/sync/history.js";
import { runCard } from "/app/sync/card.js";
import { cancelButton } from "/app/sync/cancel.js";
import { startForm } from "/app/sync/start.js";
import { tabs } from "/app/sync/tabs.js";
import { welcome } from "/app/sync/welcome.js";

/** The runs: the one that is under way or was last, and those before. */
export function show(place) {
  titled("Sync");
  const now = el("section", { class: "card", "aria-label": "Latest run" }, loading(3));
  const notice = el("div", { role: "status" });
  const start = startForm(notice);
  const cancel = cancelButton(notice);
  const past = history();
  let seen = null;
  place.append(el("header", { class: "page-head" }, el("h1", {}, "Sync"), el("div", { class: "end" }, cancel.element, start.element)), tabs(), notice, now, past.element);
  return watch((live) => {
    start.show(live);
    cancel.show();
    if (live.failure) {
      if (!live.status) {
        now.replaceChildren(live.failure.code === "NOT_READY" ? note("wait", "Not ready yet", live.failure.message) : failed(live.failure));
      }
      return;
    }
    const before = live.status.status === "NO_SYNC_DATA";
    now.replaceChildren(...(before ? [welcome(live.status)] : runCard(live.status, live)));
    past.element.hidden = before;
    const mark = `${live.status.run_id} ${live.status.status}`;
    if (!before && mark !== seen) {
      seen = mark;
      past.load();
    }
  });
}
