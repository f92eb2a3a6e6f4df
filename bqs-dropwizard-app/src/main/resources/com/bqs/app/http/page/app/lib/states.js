import { button, el } from "/app/lib/dom.js";

/** What to do about a failure that the page itself meets; the server's own problems say it in their text. */
const REMEDIES = {
  OFFLINE: "Check that the program runs and that this machine reaches it.",
  NOT_READY: "The page goes on by itself as soon as the program is ready.",
};

/** A failure as people see it: code, words, remedy, another try where one can help, and what else there is to do. */
export function failed(failure, again = null, ...actions) {
  const code = failure.code ?? "INTERNAL";
  const element = el(
    "div",
    { class: "state failed", role: "alert" },
    el("code", {}, code),
    el("p", { dir: "auto" }, failure.message),
    REMEDIES[code] && el("p", { class: "quiet" }, REMEDIES[code]),
    el("div", { class: "state-actions" }, again && !failure.isFinal && button("Try again", again), ...actions),
  );
  retryWhenAnswering(failure, element, again);
  return element;
}

/** The same in a line, for who still sees what was there before. */
export function failedBriefly(failure, again) {
  const element = el("div", { class: "note bad", role: "alert" }, el("strong", {}, failure.code ?? "INTERNAL"), el("span", { dir: "auto" }, failure.message));
  retryWhenAnswering(failure, element, again);
  return element;
}

/** Where a failure ends by itself, people need not press anything: whoever shows it tries again when the server answers. */
function retryWhenAnswering(failure, element, again) {
  if (again && failure.isPassing) {
    addEventListener("answering", () => element.isConnected && again(), { once: true });
    dispatchEvent(new Event("unanswered"));
  }
}

export const note = (kind, title, text, ...more) => el("div", { class: `note ${kind}` }, el("strong", {}, title), text && el("span", { dir: "auto" }, text), ...more);

export const empty = (title, ...more) => el("div", { class: "state" }, el("strong", {}, title), ...more.map((part) => (typeof part === "string" ? el("p", {}, part) : part)));

export const loading = (lines = 5) =>
  el("div", { class: "skeleton", role: "status", "aria-label": "Loading" }, Array.from({ length: lines }, () => el("span")));
