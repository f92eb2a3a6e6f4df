import { FIELDS } from "/app/lib/fields.js";
import { parseList, writeList } from "/app/lib/lists.js";

const RANGE = ["_min", "_max"];

/** Which rows in which order: what the address says, and what the API is asked. It does not change; `with` gives another. */
export class View {
  #parameters;

  /** @param parameters a query, or pairs */
  constructor(parameters = "") {
    this.#parameters = new URLSearchParams(parameters);
  }

  get search() {
    return this.#parameters.get("search") ?? "";
  }

  get sort() {
    const sort = this.#parameters.get("sort") ?? "";
    return { field: sort.replace("-", ""), descending: sort.startsWith("-") };
  }

  /** OPEN, CLOSED or REMOVED; null is all that is live. */
  get scope() {
    return this.#parameters.get("removed") === "true" ? "REMOVED" : this.#parameters.get("lifecycle");
  }

  /** Ticked values of a field; null among them stands for none. */
  values(field) {
    return parseList(this.#parameters.get(field) ?? "");
  }

  min(field) {
    return this.#parameters.get(`${field}_min`);
  }

  max(field) {
    return this.#parameters.get(`${field}_max`);
  }

  /** Fields that the rows are filtered by, in the order in which they came. */
  get filtered() {
    const names = [...this.#parameters.keys()].map((name) => name.replace(/_(min|max)$/, ""));
    return [...new Set(names)].filter((name) => FIELDS[name]);
  }

  /** What happened to the rows, and since when; null where that does not matter. */
  get moved() {
    const kind = this.#parameters.get("moved");
    return kind && { kind, since: this.#parameters.get("moved_since") ?? "" };
  }

  /** The same with other parameters; those that are empty leave. */
  with(changes) {
    const parameters = new URLSearchParams(this.#parameters);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === undefined || value === "") {
        parameters.delete(name);
      } else {
        parameters.set(name, value);
      }
    }
    return new View(parameters);
  }

  withValues(field, values) {
    return this.without(field).with({ [field]: writeList(values) });
  }

  withRange(field, min, max) {
    return this.with({ [field]: null, [`${field}_min`]: min, [`${field}_max`]: max });
  }

  withScope(scope) {
    return this.with({ removed: scope === "REMOVED" ? "true" : null, lifecycle: scope === "REMOVED" ? null : scope });
  }

  without(field) {
    return this.with(Object.fromEntries([field, ...RANGE.map((end) => field + end)].map((name) => [name, null])));
  }

  /** Ascending first, then descending, then as it was; numbers and dates the other way round. */
  sortedBy(field, fromTop) {
    const orders = fromTop ? [`-${field}`, field] : [field, `-${field}`];
    const next = orders[orders.indexOf(this.#parameters.get("sort") ?? "") + 1] ?? null;
    return this.with({ sort: next });
  }

  /** Whether anything but the scope and the order narrows it. */
  get isNarrowed() {
    return this.search !== "" || this.filtered.length > 0 || this.moved !== null;
  }

  /** The same scope and order, of everything. */
  get widened() {
    return new View().with({ sort: this.#parameters.get("sort") }).withScope(this.scope);
  }

  /** As a query; commas stay readable. */
  toString() {
    return [...this.#parameters].filter(([, value]) => value !== "").map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":")}`).join("&");
  }

  get address() {
    return addressOf(`${this}`);
  }
}

export const addressOf = (query) => (query ? `/opportunities?${query}` : "/opportunities");
