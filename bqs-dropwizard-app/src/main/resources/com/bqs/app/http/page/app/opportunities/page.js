import { button, el } from "/app/lib/dom.js";
import { count } from "/app/lib/format.js";
import { empty, failed, loading } from "/app/lib/states.js";
import { live, look, watch } from "/app/shell/live.js";
import { onKey } from "/app/shell/keys.js";
import { titled } from "/app/shell/router.js";
import { chooseColumns } from "/app/opportunities/chooser.js";
import { Columns } from "/app/opportunities/columns.js";
import { Grid } from "/app/opportunities/grid.js";
import { keep, kept } from "/app/opportunities/kept.js";
import { RowSource } from "/app/opportunities/source.js";

/** Failures that end by themselves: the pulse finds out when. */
const PASSING = new Set(["OFFLINE", "NOT_READY"]);

/** The pipeline as a grid. */
export function show(place) {
  titled("Opportunities");
  let source = null;
  const columns = new Columns();
  const tally = el("p", { class: "tally", role: "status" });
  const fresh = el("span");
  const overlay = el("div", { class: "grid-overlay" });
  const grid = new Grid({ columns, onResized: ({ done }) => (done ? columns.keep() : grid.measure()) });
  const choose = button("Columns", () => chooseColumns(choose, columns, () => grid.relayout()), { symbol: "columns", title: "Columns (c)", class: "button plain choose-columns" });

  function load() {
    source?.stop();
    source = new RowSource(update);
    source.start();
    seen = live.status && runMark(live.status);
    attach();
  }

  function attach() {
    grid.show(source);
    fresh.replaceChildren();
    update();
  }

  function update() {
    const shown = source.rows.length;
    tally.textContent = shown === 0 ? "" : source.next === null ? count(shown) : `the first ${count(shown)}`;
    overlay.replaceChildren(...state());
    overlay.hidden = overlay.children.length === 0;
    grid.plan();
  }

  function state() {
    if (source.failure) {
      if (!live.failure && PASSING.has(source.failure.code)) {
        look();
      }
      return [failed(source.failure, () => source.retry())];
    }
    if (source.isFirstPending) {
      return [loading(12)];
    }
    return source.length > 0 ? [] : [empty("No opportunities yet", "They show here after the first run.", el("a", { class: "button plain", href: "/sync" }, "To the runs"))];
  }

  /** A run that ended since these rows were read may have changed them; the reader decides when they move. */
  let seen = null;
  const stopWatching = watch(({ status, failure }) => {
    if (!failure && PASSING.has(source?.failure?.code)) {
      source.retry();
    }
    const mark = status && runMark(status);
    if (seen !== null && mark !== seen && status.status !== "RUNNING") {
      fresh.replaceChildren(button("New data · show", load, { kind: "link" }));
    }
    seen ??= mark;
  });

  place.classList.add("wide");
  place.append(el("header", { class: "page-head" }, el("h1", {}, "Opportunities"), tally, fresh, el("div", { class: "end" }, choose)), el("div", { class: "grid-frame" }, grid.element, overlay));

  const back = kept();
  if (back) {
    source = back.source;
    source.onChange = update;
    attach();
    grid.moveTo(back.active);
    grid.element.scrollTop = back.scrollTop;
  } else {
    load();
  }
  grid.element.focus({ preventScroll: true });
  const unbind = onKey("c", () => choose.click());
  return () => {
    unbind();
    stopWatching();
    keep({ source, active: grid.active, scrollTop: grid.element.scrollTop });
    grid.close();
  };
}

const runMark = (status) => `${status.run_id} ${status.status}`;
