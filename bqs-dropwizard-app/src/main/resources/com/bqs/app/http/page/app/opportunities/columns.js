import { DEFAULT_COLUMNS, FIELDS } from "/app/lib/fields.js";
import { recall, remember } from "/app/lib/store.js";

const PADDING = 24;
const NARROWEST = 64;
const WIDEST = 640;
const ALWAYS = ["remote_id", "name", "customer", "stage", "deal_value", "currency", "win_probability"];

/** Widths grow with the text. */
const rems = (pixels) => `${pixels / 16}rem`;

/** Which columns show, in which order, how wide; this browser keeps it. */
export class Columns {
  constructor() {
    const kept = recall("columns", {});
    this.shown = (kept.shown ?? DEFAULT_COLUMNS).filter((field) => FIELDS[field]);
    this.widths = kept.widths ?? {};
  }

  width(field) {
    return this.widths[field] ?? FIELDS[field].width;
  }

  /** What rows need: cards on narrow screens too. */
  get fields() {
    return [...new Set([...ALWAYS, ...this.shown])];
  }

  /** For CSS: long texts share what is left, unless somebody gave them a width; then the last one takes it. */
  get template() {
    const shares = this.shown.map((field) => (this.widths[field] ? 0 : (FIELDS[field].grows ?? 0)));
    if (!shares.some(Boolean)) {
      shares[shares.length - 1] = 1;
    }
    return this.shown.map((field, index) => (shares[index] ? `minmax(${rems(this.width(field))}, ${shares[index]}fr)` : rems(this.width(field)))).join(" ");
  }

  /** For CSS: the width under which they don't get together. */
  get narrowest() {
    return rems(this.shown.reduce((sum, field) => sum + this.width(field), PADDING));
  }

  resize(field, width) {
    this.widths[field] = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
  }

  /** The last one stays: a list of nothing is no list. */
  toggle(field) {
    const others = this.shown.filter((other) => other !== field);
    this.shown = others.length === this.shown.length ? [...this.shown, field] : others.length === 0 ? this.shown : others;
  }

  move(field, steps) {
    const from = this.shown.indexOf(field);
    const to = Math.min(this.shown.length - 1, Math.max(0, from + steps));
    this.shown.splice(from, 1);
    this.shown.splice(to, 0, field);
  }

  reset() {
    this.shown = [...DEFAULT_COLUMNS];
    this.widths = {};
  }

  keep() {
    remember("columns", { shown: this.shown, widths: this.widths });
  }
}
