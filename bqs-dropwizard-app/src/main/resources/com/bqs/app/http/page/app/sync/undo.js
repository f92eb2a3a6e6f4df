import { post } from "/app/lib/api.js";
import { button } from "/app/lib/dom.js";
import { confirmed } from "/app/lib/confirm.js";
import { ended } from "/app/lib/ended.js";
import { count, counted } from "/app/lib/format.js";
import { failed, note } from "/app/lib/states.js";

/** Brings back what a run removed, after asking. */
export function undoButton(run, notice) {
  const undo = button("Bring back what it removed", async () => {
    if (!(await confirmed("Bring back what was removed?", `Run ${run.run_id} removed ${counted(run.removed_records, "opportunity", "opportunities")} that the CRM no longer gave. What comes back stays until the next complete sweep: what the CRM still doesn't have then goes again.`, "Bring back"))) {
      return;
    }
    undo.disabled = true;
    try {
      const { updated_records: back } = await ended((await post(`/api/sync-runs/${run.run_id}/undo-removals`)).run_id);
      notice.replaceChildren(note("good", `${count(back)} brought back`));
    } catch (failure) {
      notice.replaceChildren(failed(failure));
      undo.disabled = false;
    }
  });
  return undo;
}
