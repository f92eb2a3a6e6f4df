import { addressOf } from "/app/opportunities/view.js";

const FRESH = 5 * 60_000;

let last = null;

/** The list as it was left, for who comes back and for who steps from one opportunity to the next. */
export function keep(list) {
  last = { ...list, at: performance.now() };
}

/** The list of this query, unless it has grown old. */
export const kept = (query) => (last?.source.query === query && performance.now() - last.at < FRESH ? last : null);

/** Where the list was. */
export const listAddress = () => addressOf(last?.source.query ?? "");

/** The row that follows in the list by so many steps; null where there is none. */
export function neighbour(id, steps) {
  const at = last ? last.source.rows.findIndex((row) => row.remote_id === id) : -1;
  const row = at < 0 ? null : (last.source.rows[at + steps] ?? null);
  if (row) {
    last.active = at + steps;
  }
  return row;
}
