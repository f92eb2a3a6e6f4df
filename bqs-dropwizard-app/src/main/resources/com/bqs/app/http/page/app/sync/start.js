import { post } from "/app/lib/api.js";
import { button, el } from "/app/lib/dom.js";
import { failed, note } from "/app/lib/states.js";
import { isRunning, look } from "/app/shell/live.js";

const MODES = [["auto", "Automatic"], ["incremental", "Only changes"], ["full", "Everything"]];

/** Starts a run; what the server says against it shows in the notice. */
export function startForm(notice) {
  const mode = el("select", { "aria-label": "What to read" }, MODES.map(([value, label]) => el("option", { value }, label)));
  const start = button("Sync now", begin, { kind: "primary", symbol: "sync", disabled: true });
  async function begin() {
    start.disabled = true;
    notice.replaceChildren();
    try {
      const { message } = await post(`/api/sync-database?mode=${mode.value}`);
      notice.replaceChildren(note("good", message));
    } catch (failure) {
      notice.replaceChildren(failed(failure));
    }
    look();
  }
  const element = el("div", { class: "start" }, mode, start);
  return {
    element,
    show({ status, failure }) {
      element.hidden = status?.status === "NO_SYNC_DATA";
      start.disabled = Boolean(failure) || isRunning();
      if (!isRunning()) {
        notice.querySelector(".good, .wait")?.remove();
      }
    },
  };
}
