import { read } from "/app/lib/api.js";
import { listen } from "/app/lib/stream.js";

const PAUSE = 500;

/** Resolves to the run when it is no longer under way: the server tells, and where it can't, it is asked. */
export function ended(id) {
  return new Promise((resolve, reject) => {
    const stop = listen(`/api/sync-runs/${id}/events`, {
      onEvent(type, { run }) {
        if (run.status !== "RUNNING") {
          stop();
          resolve(run);
        }
      },
      onState(open) {
        if (!open) {
          stop();
          ask(id).then(resolve, reject);
        }
      },
    });
  });
}

async function ask(id) {
  for (;;) {
    const run = await read(`/api/sync-runs/${id}`);
    if (run.status !== "RUNNING") {
      return run;
    }
    await new Promise((next) => setTimeout(next, PAUSE));
  }
}
