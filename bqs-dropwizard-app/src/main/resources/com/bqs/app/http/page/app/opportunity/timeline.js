import { read } from "/app/lib/api.js";
import { button, el } from "/app/lib/dom.js";
import { ago, instant } from "/app/lib/format.js";
import { cause, runLink, said, telling } from "/app/lib/changes.js";
import { failed, loading } from "/app/lib/states.js";

const PART = 100;

/**
 * Each change that a run recorded, the latest first.
 *
 * @param onChanges hears of the changes as they come
 */
export function timeline(id, onChanges) {
  const list = el("ol", { class: "timeline" });
  const more = el("div");
  const element = el("section", { class: "card" }, el("h2", {}, "Changes"), list, more);
  async function load(before = null) {
    more.replaceChildren(loading(2));
    try {
      const { changes, next, has_more: hasMore } = await read(`/api/opportunities/${id}/history?limit=${PART}${before === null ? "" : `&before=${before}`}`);
      list.append(...byRun(changes).map(entry));
      onChanges(changes);
      more.replaceChildren(...(hasMore ? [button("Older changes", () => load(next))] : list.children.length === 0 ? [el("p", { class: "quiet" }, "None since the first load.")] : []));
    } catch (failure) {
      more.replaceChildren(failed(failure, () => load(before)));
    }
  }
  load();
  return element;
}

/** What one run recorded at once belongs together. */
function byRun(changes) {
  const groups = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last?.[0].run_id === change.run_id) {
      last.push(change);
    } else {
      groups.push([change]);
    }
  }
  return groups;
}

function entry(changes) {
  const [{ recorded_at: at, run_id: run }] = changes;
  return el(
    "li",
    {},
    el("p", { class: "quiet" }, el("time", { datetime: at, title: instant(at) }, ago(at)), " · ", runLink(run)),
    el("ul", {}, telling(changes).map((change) => el("li", { class: "change" }, said(change), cause(change)))),
  );
}
