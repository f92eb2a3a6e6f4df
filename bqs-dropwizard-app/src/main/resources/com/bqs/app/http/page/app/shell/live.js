import { read } from "/app/lib/api.js";

const WHILE_RUNNING = 1000;
const WHILE_FAILING = 3000;
const WHILE_IDLE = 15_000;

const listeners = new Set();
let timer;
let asked = 0;

/** What is known of the latest run; `failure` where the last look failed. `rate`: records per second while it runs. */
export const live = { status: null, failure: null, rate: null };

let former = null;

/** Calls back now, where something is known, and with every change; gives what ends it. */
export function watch(listener) {
  listeners.add(listener);
  if (live.status || live.failure) {
    listener(live);
  }
  return () => listeners.delete(listener);
}

/** Looks now, and then again and again: often while a run is under way. */
export async function look() {
  clearTimeout(timer);
  const mine = ++asked;
  try {
    const status = await read("/api/sync-status");
    if (mine !== asked) {
      return;
    }
    live.rate = rate(status);
    live.status = status;
    live.failure = null;
  } catch (failure) {
    if (mine !== asked) {
      return;
    }
    live.failure = failure;
  }
  listeners.forEach((listener) => listener(live));
  timer = setTimeout(look, delay());
}

export const isRunning = () => live.status?.status === "RUNNING";

function delay() {
  if (live.failure) {
    return WHILE_FAILING;
  }
  return isRunning() ? WHILE_RUNNING : WHILE_IDLE;
}

/** Over the last seconds, since the beginning says little about now. */
function rate(status) {
  const now = { run: status.run_id, at: performance.now(), fetched: status.total_fetched };
  if (status.status !== "RUNNING") {
    former = null;
    return null;
  }
  if (former?.run !== now.run) {
    former = now;
    return null;
  }
  const seconds = (now.at - former.at) / 1000;
  const latest = seconds < 1 ? live.rate : (now.fetched - former.fetched) / seconds;
  if (seconds > 5) {
    former = now;
  }
  return latest;
}

document.addEventListener("visibilitychange", () => document.hidden || look());
addEventListener("online", look);
