import { el } from "/app/lib/dom.js";
import { watch } from "/app/shell/live.js";
import { titled } from "/app/shell/router.js";
import { failed, note } from "/app/lib/states.js";
import { history } from "/app/sync/history.js";
import { runCard } from "/app/sync/card.js";
import { cancelButton } from "/app/sync/cancel.js";
import { startForm } from "/app/sync/start.js";
import { tabs } from "/app/sync/tabs.js";
import { welcome } from "/app/sync/welcome.js";

const BEFORE = "before the first run";

/** The runs: the one that is under way or was last, and those before. */
export function show(place) {
  titled("Sync");
  const now = runCard("Latest run");
  const notice = el("div", { role: "status" });
  const start = startForm(notice);
  const cancel = cancelButton(notice);
  const past = history();
  let seen = null;
  place.append(el("header", { class: "page-head" }, el("h1", {}, "Sync"), el("div", { class: "end" }, cancel.element, start.element)), tabs(), notice, now.element, past.element);
  return watch((live) => {
    start.show(live);
    cancel.show();
    if (live.failure) {
      if (!live.status) {
        past.element.hidden = true;
        now.instead(live.failure.code === "NOT_READY" ? note("wait", "Not ready yet", live.failure.message) : failed(live.failure));
      }
      return;
    }
    const before = live.status.status === "NO_SYNC_DATA";
    if (!before) {
      now.show(live.status, live);
    } else if (seen !== BEFORE) {
      now.instead(welcome(live.status));
    }
    past.element.hidden = before;
    const mark = before ? BEFORE : `${live.status.run_id} ${live.status.status}`;
    if (mark !== seen) {
      seen = mark;
      if (!before) {
        past.load();
      }
    }
  });
}
