import { read } from "/app/lib/api.js";
import { listen } from "/app/lib/stream.js";
import { pace } from "/app/shell/pace.js";

const WHILE_TOLD = 60_000;
const WHILE_RUNNING = 1000;
const WHILE_FAILING = 3000;
const WHILE_IDLE = 15_000;

const listeners = new Set();
let timer;
let asked = 0;
let isTold = false;
let isDoubted = false;
let stop = null;

/**
 * What is known of the latest run; `failure` where the last look failed. `rate`, records per second, `retries` and `inFlight`,
 * pages asked for, are known while it runs and the server tells.
 */
export const live = { status: null, failure: null, rate: null, retries: null, inFlight: null };

/** Calls back now, where something is known, and with every change; gives what ends it. */
export function watch(listener) {
  listeners.add(listener);
  if (live.status || live.failure) {
    listener(live);
  }
  return () => listeners.delete(listener);
}

/** Looks now, and listens from then on; where the server can't tell, looks again and again, often while a run is under way. */
export async function look() {
  clearTimeout(timer);
  const mine = ++asked;
  let known;
  try {
    const status = await read("/api/sync-status");
    known = { status, failure: null, ...(!isTold && { rate: pace(status), retries: null, inFlight: null }) };
  } catch (failure) {
    known = { failure };
  }
  if (mine === asked) {
    const isBack = !known.failure && (isDoubted || live.failure);
    tell(known);
    if (isBack) {
      isDoubted = false;
      dispatchEvent(new Event("answering"));
    }
    timer = setTimeout(look, delay());
    stop ??= document.hidden ? null : listen("/api/events", { onEvent: hear, onState });
  }
}

/** Resolves to what is known first. */
export const firstKnown = () => new Promise((resolve) => {
  const stop = watch((known) => {
    resolve(known);
    queueMicrotask(() => stop());
  });
});

/** Whether nothing has been read yet; before that is known it counts as read. */
export const isBeforeFirstRun = () => live.status?.status === "NO_SYNC_DATA";

export const isRunning = () => live.status?.status === "RUNNING";

function tell(known) {
  Object.assign(live, known);
  listeners.forEach((listener) => listener(live));
}

/** Runs of single records are no news of the mirror. */
function hear(type, { run, rows_per_second: rate, retries = null, in_flight: inFlight = null }) {
  if (run.sync_type === "SELECTED") {
    return;
  }
  asked++;
  tell({ status: { ...run, next_run_at: live.status?.next_run_at ?? null }, failure: null, rate, retries, inFlight });
  if (type === "run_ended") {
    look();
  }
}

function onState(open) {
  const before = isTold;
  isTold = open;
  if (before !== open) {
    look();
  }
}

function delay() {
  if (live.failure || isDoubted) {
    return WHILE_FAILING;
  }
  return isTold ? WHILE_TOLD : isRunning() ? WHILE_RUNNING : WHILE_IDLE;
}

/** A browser has few connections to one server: windows that nobody sees leave theirs to others. */
document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    stop?.();
    stop = null;
    isTold = false;
  } else {
    look();
  }
});
addEventListener("online", look);

/** Somebody got no answer: from then on it is looked often, and told when there is one again. */
addEventListener("unanswered", () => {
  isDoubted = true;
  clearTimeout(timer);
  timer = setTimeout(look, WHILE_FAILING);
});
