import { read } from "/app/lib/api.js";

const PAUSE = 500;

/** Resolves to the run when it is no longer under way. */
export async function ended(id) {
  for (;;) {
    const run = await read(`/api/sync-runs/${id}`);
    if (run.status !== "RUNNING") {
      return run;
    }
    await new Promise((next) => setTimeout(next, PAUSE));
  }
}
