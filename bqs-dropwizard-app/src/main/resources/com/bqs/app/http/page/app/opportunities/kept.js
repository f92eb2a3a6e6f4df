const FRESH = 5 * 60_000;

let last = null;

/** The list as it was left, for who comes back and for who steps from one opportunity to the next. */
export function keep(list) {
  last = { ...list, at: performance.now() };
}

/** The list, unless it has grown old. */
export const kept = () => (last && performance.now() - last.at < FRESH ? last : null);

/** The row that follows in the list by so many steps; null where there is none. */
export function neighbour(id, steps) {
  const at = last ? last.source.rows.findIndex((row) => row.remote_id === id) : -1;
  const row = at < 0 ? null : (last.source.rows[at + steps] ?? null);
  if (row) {
    last.active = at + steps;
  }
  return row;
}
