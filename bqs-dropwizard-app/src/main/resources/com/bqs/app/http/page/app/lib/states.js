import { button, el } from "/app/lib/dom.js";

/** What to do about a failure that the page itself meets; the server's own problems say it in their text. */
const REMEDIES = {
  OFFLINE: "Check that the program runs and that this machine reaches it.",
  NOT_READY: "The page goes on by itself as soon as the program is ready.",
};

/** A failure as people see it: code, words, remedy, another try. */
export function failed(failure, again = null) {
  const code = failure.code ?? "INTERNAL";
  return el(
    "div",
    { class: "state failed", role: "alert" },
    el("code", {}, code),
    el("p", { dir: "auto" }, failure.message),
    REMEDIES[code] && el("p", { class: "quiet" }, REMEDIES[code]),
    again && button("Try again", again, { kind: "plain" }),
  );
}

export const note = (kind, title, text) => el("div", { class: `note ${kind}` }, el("strong", {}, title), text && el("span", { dir: "auto" }, text));

export const empty = (title, ...more) => el("div", { class: "state" }, el("strong", {}, title), ...more.map((part) => (typeof part === "string" ? el("p", {}, part) : part)));

export const loading = (lines = 5) =>
  el("div", { class: "skeleton", role: "status", "aria-label": "Loading" }, Array.from({ length: lines }, () => el("span")));
