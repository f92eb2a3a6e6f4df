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
  const element = el("div", { class: "scopes", role: "group", "aria-label": "Which opportunities" }, buttons.map(([, pick]) => pick));
  let asked = 0;
  return {
    element,
    /** Resolves to how many rows the view shows; rejects where that can't be told. */
    async show(view) {
      const mine = ++asked;
      buttons.forEach(([scope, pick]) => pick.setAttribute("aria-pressed", scope === view.scope));
      const [live, removed] = await Promise.all([countByScope(view), countRows(view.withScope("REMOVED"))]);
      const rows = { null: Object.values(live).reduce((sum, part) => sum + part, 0), OPEN: live.OPEN ?? 0, CLOSED: live.CLOSED ?? 0, REMOVED: removed };
      if (mine === asked) {
        tallies.forEach((tally, scope) => (tally.textContent = count(rows[scope])));
        buttons.at(-1)[1].hidden = removed === 0 && view.scope !== "REMOVED";
      }
      return rows[view.scope];
    },
  };
}
