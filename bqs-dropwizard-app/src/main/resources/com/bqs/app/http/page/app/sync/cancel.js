import { post } from "/app/lib/api.js";
import { button } from "/app/lib/dom.js";
import { failed, note } from "/app/lib/states.js";
import { isRunning, live, look } from "/app/shell/live.js";

/** Ends the run that is under way; what it has committed stays. */
export function cancelButton(notice) {
  const cancel = button("Cancel run", async () => {
    cancel.disabled = true;
    try {
      await post(`/api/sync-runs/${live.status.run_id}/cancel`);
      notice.replaceChildren(note("wait", "The run is asked to end", "It does so between two batches; what it has committed stays."));
    } catch (failure) {
      notice.replaceChildren(failed(failure));
    }
    look();
  }, { kind: "plain danger", hidden: true });
  return {
    element: cancel,
    show() {
      cancel.hidden = !isRunning();
      cancel.disabled &&= isRunning();
    },
  };
}
