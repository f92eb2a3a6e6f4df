import { post, read } from "/app/lib/api.js";
import { bidi, button, el } from "/app/lib/dom.js";
import { ended } from "/app/lib/ended.js";
import { label } from "/app/lib/fields.js";
import { ago, count, instant } from "/app/lib/format.js";
import { runLink } from "/app/lib/changes.js";
import { empty, failed, loading, note } from "/app/lib/states.js";
import { titled } from "/app/shell/router.js";
import { firstKnown, isBeforeFirstRun } from "/app/shell/live.js";
import { namesOf, rowLink } from "/app/sync/names.js";
import { notYet } from "/app/sync/notyet.js";
import { tabs } from "/app/sync/tabs.js";

const LATEST = 200;

/** Records that could not be mirrored: why, and what the CRM wrote. */
export function show(place) {
  titled("Quarantine");
  const content = el("div", { class: "stack" }, loading());
  const notice = el("div", { role: "status" });
  place.append(el("header", { class: "page-head" }, el("h1", {}, "Quarantine")), tabs(), el("p", { class: "quiet" }, "A record whose values can't be mirrored is set aside; the last good version stays. Each run asks for it again, and it leaves when it can be read."), notice, content);
  async function load() {
    try {
      const { quarantine, total } = await read(`/api/quarantine?limit=${LATEST}`);
      const names = await namesOf(quarantine.map(({ remote_id: id }) => id).filter(Boolean));
      await firstKnown();
      content.replaceChildren(...(isBeforeFirstRun() ? [notYet()] : quarantine.length === 0 ? [empty("Nothing is set aside", "Every record that the CRM gave could be mirrored.")] : quarantine.map((record) => card(record, names.get(record.remote_id), retry))), ...(total > quarantine.length ? [el("p", { class: "quiet" }, `The latest ${count(quarantine.length)} of ${count(total)}.`)] : []));
    } catch (failure) {
      content.replaceChildren(failed(failure, load));
    }
  }
  async function retry(record, pressed) {
    pressed.disabled = true;
    try {
      const run = await ended((await post(`/api/quarantine/${record.id}/retry`)).run_id);
      notice.replaceChildren(run.failed_records > 0 ? note("wait", "Still set aside", "The CRM gives it as before.") : run.error_code ? note("bad", run.error_code, run.error_message ?? "") : note("good", "Read again", "It has left the quarantine."));
      load();
    } catch (failure) {
      notice.replaceChildren(failed(failure));
      pressed.disabled = false;
    }
  }
  load();
}

/** @param row what is mirrored of it, if anything is */
function card(record, row, retry) {
  const again = button("Ask again", () => retry(record, again), { symbol: "sync" });
  return el(
    "section",
    { class: "card quarantined" },
    el("header", {}, el("h2", {}, title(record, row)), el("span", { class: "quiet" }, row ? row.opty_number : "not mirrored yet"), record.field && el("span", { class: "tag" }, label(record.field)), el("div", { class: "end" }, record.remote_id && again)),
    el("p", {}, bidi(record.reason)),
    el("p", { class: "quiet" }, "Seen last ", el("time", { datetime: record.last_seen_at, title: instant(record.last_seen_at) }, ago(record.last_seen_at)), " by ", runLink(record.run_id), ", first ", el("time", { datetime: record.first_seen_at }, instant(record.first_seen_at))),
    el("details", {}, el("summary", {}, "What the CRM wrote"), el("pre", { class: "payload", tabindex: "0" }, pretty(record.payload))),
  );
}

function title({ remote_id: id }, row) {
  if (!id) {
    return "Without a readable OptyId";
  }
  return row ? rowLink(id, row) : id;
}

/** As the CRM wrote it where that is no JSON. */
function pretty(payload) {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}
