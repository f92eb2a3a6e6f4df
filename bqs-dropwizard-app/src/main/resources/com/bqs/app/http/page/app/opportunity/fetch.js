import { post } from "/app/lib/api.js";
import { button } from "/app/lib/dom.js";
import { ended } from "/app/lib/ended.js";
import { failed, note } from "/app/lib/states.js";

/** Asks the CRM for this one now; what comes of it shows in the notice. */
export function fetchNow(id, notice, onFetched) {
  const ask = button("Fetch now", async () => {
    ask.disabled = true;
    notice.replaceChildren(note("plain", "Asking the CRM …"));
    try {
      const { run_id: started } = await post(`/api/opportunities/${id}/fetch`);
      const run = await ended(started);
      notice.replaceChildren(outcome(run));
      onFetched();
    } catch (failure) {
      notice.replaceChildren(failed(failure));
    }
    ask.disabled = false;
  }, { symbol: "sync", title: "Read this opportunity from the CRM now" });
  return ask;
}

function outcome(run) {
  if (run.error_code) {
    return note("bad", run.error_code, run.error_message ?? "");
  }
  if (run.failed_records > 0) {
    return note("wait", "Set aside", "The CRM's record can't be mirrored; the quarantine says why.");
  }
  if (run.total_fetched === 0) {
    return note("wait", "Not in the CRM", "It gives no record of this id, or none that its user may see.");
  }
  return run.updated_records + run.new_records > 0 ? note("good", "Fetched, with changes") : note("good", "Fetched; nothing has changed");
}
