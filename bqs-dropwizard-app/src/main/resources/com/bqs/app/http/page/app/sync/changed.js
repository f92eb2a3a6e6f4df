import { read } from "/app/lib/api.js";
import { button, el } from "/app/lib/dom.js";
import { cause, said, telling } from "/app/lib/changes.js";
import { failed, loading } from "/app/lib/states.js";
import { namesOf, rowLink } from "/app/sync/names.js";

const PART = 100;

/** What a run changed, row by row. */
export function changed(run) {
  const list = el("ul", { class: "changes" });
  const more = el("div");
  async function load(after = 0) {
    more.replaceChildren(loading(2));
    try {
      const { changes, next, has_more: hasMore } = await read(`/api/sync-runs/${run.run_id}/changes?limit=${PART}&after=${after}`);
      const rows = byRow(changes);
      const names = await namesOf(rows.keys());
      list.append(...[...rows].map(([id, ofRow]) => item(id, names.get(id), ofRow)));
      more.replaceChildren(...(hasMore ? [button("More", () => load(next))] : list.children.length === 0 ? [el("p", { class: "quiet" }, "No change of a row that was there before. A first load records none.")] : []));
    } catch (failure) {
      more.replaceChildren(failed(failure, () => load(after)));
    }
  }
  load();
  return el("section", { class: "card" }, el("h2", {}, "What it changed"), list, more);
}

function byRow(changes) {
  const rows = new Map();
  for (const change of changes) {
    rows.set(change.remote_id, [...(rows.get(change.remote_id) ?? []), change]);
  }
  return rows;
}

const item = (id, row, changes) =>
  el(
    "li",
    { class: "changed-row" },
    el("p", {}, rowLink(id, row), el("span", { class: "quiet" }, row?.opty_number ?? id)),
    el("ul", {}, telling(changes).map((change) => el("li", { class: "change" }, said(change), cause(change)))),
  );
