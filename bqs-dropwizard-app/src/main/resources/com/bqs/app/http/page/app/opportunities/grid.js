import { el } from "/app/lib/dom.js";
import { navigate } from "/app/shell/router.js";
import { card, line, pending } from "/app/opportunities/rows.js";
import { headRow } from "/app/opportunities/head.js";

const LINE = 36;
const CARD = 92;
const OVERSCAN = 12;
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
    this.resized = new ResizeObserver(() => this.plan());
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
    this.redraw();
  }

  measure() {
    this.element.style.setProperty("--columns", this.columns.template);
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

  get height() {
    return NARROW.matches ? CARD : LINE;
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
    const first = Math.max(0, Math.floor(this.element.scrollTop / height) - OVERSCAN);
    const last = Math.min(length, Math.ceil((this.element.scrollTop + this.element.clientHeight) / height) + OVERSCAN);
    this.body.style.height = `${length * height}px`;
    this.element.setAttribute("aria-rowcount", length + 1);
    this.element.setAttribute("aria-colcount", NARROW.matches ? 1 : this.columns.shown.length);
    this.drop(first, last);
    for (let index = first; index < last; index++) {
      this.drawRow(index, height);
    }
    this.mark();
    this.source.ensure(last);
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
    const row = el("div", { role: "row", class: "grid-row", id: `row-${index}`, "aria-rowindex": index + 2, "data-index": index, "data-pending": !data }, cells);
    row.style.transform = `translateY(${index * height}px)`;
    this.drawn.set(index, row);
    this.body.append(row);
  }

  mark() {
    this.drawn.forEach((row, index) => {
      const here = index === this.active;
      row.classList.toggle("active", here);
      row.setAttribute("aria-selected", here);
    });
    if (this.drawn.has(this.active)) {
      this.element.setAttribute("aria-activedescendant", `row-${this.active}`);
    } else {
      this.element.removeAttribute("aria-activedescendant");
    }
  }

  moveTo(index) {
    const { height } = this;
    this.active = Math.max(0, Math.min(this.length - 1, index));
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
