import { button, el } from "/app/lib/dom.js";
import { count } from "/app/lib/format.js";
import { countByScope, countRows } from "/app/opportunities/counts.js";

const SCOPES = [[null, "All"], ["OPEN", "Open"], ["CLOSED", "Closed"], ["REMOVED", "Removed"]];

/**
 * The great parts of the list, with their counts under the filters that hold.
 *
 * @param list what the page shows: `view`, and `change(view)`
 */
export function scopes(list) {
  const tallies = new Map();
  const buttons = SCOPES.map(([scope, label]) => {
    const tally = el("span", { class: "tally" });
    const pick = button(label, () => list.change(list.view.withScope(scope)), { class: "scope" });
    tallies.set(scope, tally);
    pick.append(tally);
    return [scope, pick];
  });
  const removed = buttons.at(-1)[1];
  removed.hidden = true;
  const element = el("div", { class: "scopes", role: "group", "aria-label": "Which opportunities" }, buttons.map(([, pick]) => pick));
  return {
    element,
    /** Resolves to how many rows the view shows; rejects where that can't be told, or nobody wants to know any more. */
    async show(view, signal) {
      buttons.forEach(([scope, pick]) => pick.setAttribute("aria-pressed", scope === view.scope));
      removed.hidden &&= view.scope !== "REMOVED";
      const [live, gone] = await Promise.all([countByScope(view, signal), countRows(view.withScope("REMOVED"), signal)]);
      const rows = { null: Object.values(live).reduce((sum, part) => sum + part, 0), OPEN: live.OPEN ?? 0, CLOSED: live.CLOSED ?? 0, REMOVED: gone };
      tallies.forEach((tally, scope) => (tally.textContent = count(rows[scope])));
      removed.hidden = gone === 0 && view.scope !== "REMOVED";
      return rows[view.scope];
    },
  };
}
