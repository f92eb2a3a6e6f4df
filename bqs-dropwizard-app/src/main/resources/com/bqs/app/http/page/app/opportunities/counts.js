import { read } from "/app/lib/api.js";

/** A field's values with their counts among the rows of a view, the most frequent first. A signal ends the asking. */
export async function facets(field, view, { limit = 200, signal } = {}) {
  const { values } = await read(`/api/opportunities/facets?${[`field=${field}`, `limit=${limit}`, view.with({ sort: null })].join("&")}`, { signal });
  return values;
}

/** How many rows are open and how many closed, whichever of them the view shows. */
export async function countByScope(view, signal) {
  const values = await facets("lifecycle", view.withScope(null), { signal });
  return Object.fromEntries(values.map(({ value, count }) => [value, count]));
}

/** How many rows a view shows. */
export const countRows = async (view, signal) => (await facets("lifecycle", view, { signal })).reduce((sum, { count }) => sum + count, 0);
