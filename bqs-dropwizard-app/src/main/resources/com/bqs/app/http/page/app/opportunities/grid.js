import { el } from "/app/lib/dom.js";
import { rem } from "/app/lib/rem.js";
import { navigate } from "/app/shell/router.js";
import { card, line, pending, revealWhole } from "/app/opportunities/rows.js";
import { headRow } from "/app/opportunities/head.js";

const LINE_REMS = 2.25;
const CARD_REMS = 5.75;
const OVERSCAN = 12;
const PER_FRAME = 6;
const HIGHEST = 30_000_000;
const NARROW = matchMedia("(max-width: 720px)");

/** Rows beyond number: only those in sight are in the document. One stop for Tab; the arrows move within. */
export class Grid {
  /** @param list what the columns' names order and filter */
  constructor({ columns, list, onResized }) {
    this.columns = columns;
    this.list = list;
    this.onResized = onResized;
    this.active = 0;
    this.drawn = new Map();
    this.body = el("div", { class: "grid-body", role: "rowgroup" });
    this.head = el("div", { class: "grid-head", role: "rowgroup" });
    this.element = el("div", { class: "grid", role: "grid", "aria-label": "Opportunities", tabindex: "0", onkeydown: (event) => this.onKey(event), onscroll: () => this.plan() }, this.head, this.body);
    this.body.addEventListener("click", (event) => this.onClick(event));
    this.body.addEventListener("pointerover", revealWhole);
    this.resized = new ResizeObserver(() => this.onResize());
    this.resized.observe(this.element);
    this.narrowed = () => this.relayout();
    NARROW.addEventListener("change", this.narrowed);
  }

  /** Shows another source's rows, from the top. */
  show(source) {
    this.source = source;
    this.active = 0;
    this.element.scrollTop = 0;
    this.relayout();
  }

  /** Columns, their order or the width of the screen changed: every row is made anew. */
  relayout() {
    this.head.replaceChildren(headRow(this.columns, this.list, this.onResized));
    this.measure();
    this.height = (NARROW.matches ? CARD_REMS : LINE_REMS) * rem();
    this.redraw();
  }

  measure() {
    this.element.style.setProperty("--columns", this.columns.template);
    this.element.style.setProperty("--width", this.columns.narrowest);
  }

  /** Another screen, or another size of text. */
  onResize() {
    if (this.height === (NARROW.matches ? CARD_REMS : LINE_REMS) * rem()) {
      this.plan();
    } else {
      this.relayout();
    }
  }

  redraw() {
    this.drawn.forEach((row) => row.remove());
    this.drawn.clear();
    this.draw();
  }

  /** At most once per frame. */
  plan() {
    this.planned ??= requestAnimationFrame(() => {
      this.planned = null;
      this.draw();
    });
  }

  /** Browsers draw no further than a height. */
  get length() {
    return Math.min(this.source.length, Math.floor(HIGHEST / this.height));
  }

  draw() {
    if (!this.source) {
      return;
    }
    const { height } = this;
    const length = this.length;
    const top = Math.floor(this.element.scrollTop / height);
    const bottom = Math.min(length, Math.ceil((this.element.scrollTop + this.element.clientHeight) / height));
    const first = Math.max(0, top - OVERSCAN);
    const last = Math.min(length, bottom + OVERSCAN);
    this.stretch();
    this.element.setAttribute("aria-rowcount", length + 1);
    this.element.setAttribute("aria-colcount", NARROW.matches ? 1 : this.columns.shown.length);
    this.drop(first, last);
    for (let index = top; index < bottom; index++) {
      this.drawRow(index, height);
    }
    this.drawAround(first, top, bottom, last);
    this.mark();
    this.source.ensure(last);
  }

  /** As high as all rows, which nothing can scroll beyond. */
  stretch() {
    this.body.style.height = `${this.length * this.height}px`;
  }

  /** Rows that a scroll will show next: a few in each frame, so that none takes long. */
  drawAround(first, top, bottom, last) {
    const near = [];
    for (let step = 0; step < OVERSCAN; step++) {
      near.push(bottom + step, top - 1 - step);
    }
    const missing = near.filter((index) => index >= first && index < last && !this.drawn.has(index));
    missing.slice(0, PER_FRAME).forEach((index) => this.drawRow(index, this.height));
    if (missing.length > PER_FRAME) {
      this.plan();
    }
  }

  drop(first, last) {
    for (const [index, row] of this.drawn) {
      const filled = "pending" in row.dataset && this.source.rows[index];
      if (index < first || index >= last || filled) {
        row.remove();
        this.drawn.delete(index);
      }
    }
  }

  drawRow(index, height) {
    if (this.drawn.has(index)) {
      return;
    }
    const data = this.source.rows[index];
    const cells = !data ? pending(this.columns.shown.length) : NARROW.matches ? card(data) : line(data, this.columns.shown);
    const row = el("div", { role: "row", class: "grid-row", id: `row-${index}`, "aria-rowindex": index + 2, "aria-selected": false, "data-index": index, "data-pending": !data }, cells);
    row.style.transform = `translateY(${index * height}px)`;
    this.drawn.set(index, row);
    this.body.append(row);
  }

  /** One row is the active one; only rows for which that changes are touched. */
  mark() {
    const active = this.drawn.get(this.active);
    const former = this.marked;
    if (active === former) {
      return;
    }
    former?.classList.remove("active");
    former?.setAttribute("aria-selected", false);
    active?.classList.add("active");
    active?.setAttribute("aria-selected", true);
    this.marked = active;
    if (active) {
      this.element.setAttribute("aria-activedescendant", active.id);
    } else {
      this.element.removeAttribute("aria-activedescendant");
    }
  }

  moveTo(index) {
    const { height } = this;
    this.active = Math.max(0, Math.min(this.length - 1, index));
    this.stretch(); // there may be more rows than in the last frame
    const top = this.active * height;
    const visible = this.element.clientHeight - this.head.offsetHeight;
    if (top < this.element.scrollTop) {
      this.element.scrollTop = top;
    } else if (top + height > this.element.scrollTop + visible) {
      this.element.scrollTop = top + height - visible;
    }
    this.draw();
  }

  onKey(event) {
    if (event.target !== this.element) {
      return;
    }
    const screen = Math.max(1, Math.floor((this.element.clientHeight - this.head.offsetHeight) / this.height) - 1);
    const steps = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1, PageDown: screen, PageUp: -screen, Home: -Infinity, End: Infinity }[event.key];
    if (steps !== undefined) {
      this.moveTo(this.active + steps);
    } else if (event.key === "Enter") {
      this.open(this.active);
    } else {
      return;
    }
    event.preventDefault();
  }

  onClick(event) {
    const row = event.target.closest(".grid-row");
    if (row && !event.target.closest("a") && getSelection().isCollapsed) {
      this.open(Number(row.dataset.index));
    }
  }

  open(index) {
    const data = this.source.rows[index];
    if (data) {
      this.active = index;
      navigate(`/opportunities/${data.remote_id}`);
    }
  }

  close() {
    this.resized.disconnect();
    NARROW.removeEventListener("change", this.narrowed);
  }
}
