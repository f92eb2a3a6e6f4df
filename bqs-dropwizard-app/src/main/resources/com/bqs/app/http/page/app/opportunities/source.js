import { request } from "/app/lib/api.js";

const FIRST = 100;
const MORE = 1000;
const AHEAD = 50;

/**
 * The rows, read page after page as far as somebody looks, and a bit ahead. A keyset has no page numbers, so what
 * lies in between is read too: a thousand rows at a time.
 */
export class RowSource {
  /**
   * @param query which rows, in which order
   * @param fields what of them
   */
  constructor(query, fields, onChange) {
    this.query = query;
    this.fields = fields;
    this.onChange = onChange;
    this.rows = [];
    this.total = 0;
    this.failure = null;
    this.next = `/api/opportunities?${[query, `fields=${fields.join(",")}`, `limit=${FIRST}`].filter(Boolean).join("&")}`;
    this.wanted = 0;
    this.working = false;
    this.stopped = new AbortController();
  }

  start() {
    this.ensure(0);
  }

  /** Reads on until this row is there, or the end. */
  ensure(index) {
    this.wanted = Math.max(this.wanted, index + AHEAD);
    if (!this.working && !this.failure) {
      this.work();
    }
  }

  retry() {
    this.failure = null;
    this.start();
  }

  /** Rows that are there or known to come. */
  get length() {
    return this.next === null ? this.rows.length : Math.max(this.rows.length, this.total);
  }

  get isFirstPending() {
    return this.rows.length === 0 && this.next !== null && !this.failure;
  }

  stop() {
    this.stopped.abort();
  }

  /** Ends what is asked of these rows, when others are wanted. */
  get signal() {
    return this.stopped.signal;
  }

  async work() {
    this.working = true;
    try {
      while (this.next !== null && this.rows.length <= this.wanted) {
        const page = await request(this.next, { signal: this.signal });
        this.rows.push(...page.body);
        this.next = page.next && page.next.replace(/([?&]limit=)\d+/, `$1${this.limit()}`);
        this.onChange();
      }
    } catch (failure) {
      this.fail(failure);
    } finally {
      this.working = false;
    }
  }

  /** A long way to go is gone in long steps. */
  limit() {
    return this.wanted - this.rows.length > MORE / 2 ? MORE : FIRST * 3;
  }

  fail(failure) {
    if (!this.signal.aborted) {
      this.failure = failure;
      this.onChange();
    }
  }
}
