import { read } from "/app/lib/api.js";
import { bidi, link } from "/app/lib/dom.js";
import { isMissing } from "/app/lib/format.js";

/** Names and numbers of rows by their ids, removed ones too. */
export async function namesOf(ids) {
  const wanted = [...ids];
  if (wanted.length === 0) {
    return new Map();
  }
  const query = `/api/opportunities?remote_id=${wanted.join(",")}&fields=remote_id,name,opty_number&limit=${wanted.length}`;
  const rows = await Promise.all([read(query), read(`${query}&removed=true`)]);
  return new Map(rows.flat().map((row) => [row.remote_id, row]));
}

/** Leads to a row by its name, where it has one. */
export const rowLink = (id, row) => link(`/opportunities/${id}`, isMissing(row?.name) ? id : bidi(row.name));
