import { read } from "/app/lib/api.js";
import { button, el, link } from "/app/lib/dom.js";
import { cause, said } from "/app/lib/changes.js";
import { failed, loading } from "/app/lib/states.js";

const PART = 100;

/** What a run changed, with the rows. */
export function changed(run) {
  const list = el("ul", { class: "changes" });
  const more = el("div");
  const element = el("section", { class: "card" }, el("h2", {}, "What it changed"), list, more);
  async function load(after = 0) {
    more.replaceChildren(loading(2));
    try {
      const { changes, next, has_more: hasMore } = await read(`/api/sync-runs/${run.run_id}/changes?limit=${PART}&after=${after}`);
      list.append(...changes.map((change) => el("li", { class: "change" }, link(`/opportunities/${change.remote_id}`, change.remote_id), said(change), cause(change))));
      more.replaceChildren(...(hasMore ? [button("More", () => load(next))] : list.children.length === 0 ? [el("p", { class: "quiet" }, "No change of a row that was there before. A first load records none.")] : []));
    } catch (failure) {
      more.replaceChildren(failed(failure, () => load(after)));
    }
  }
  load();
  return element;
}
