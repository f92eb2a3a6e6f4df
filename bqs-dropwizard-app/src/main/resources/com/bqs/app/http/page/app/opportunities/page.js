import { button, el } from "/app/lib/dom.js";
import { counted } from "/app/lib/format.js";
import { empty, failed, failedBriefly, loading } from "/app/lib/states.js";
import { isBeforeFirstRun, isRunning, live, watch } from "/app/shell/live.js";
import { titled, rewrite } from "/app/shell/router.js";
import { bar } from "/app/opportunities/bar.js";
import { Columns } from "/app/opportunities/columns.js";
import { Grid } from "/app/opportunities/grid.js";
import { keep, kept } from "/app/opportunities/kept.js";
import { RowSource } from "/app/opportunities/source.js";
import { View } from "/app/opportunities/view.js";
import { underWay } from "/app/sync/notyet.js";
import { welcome } from "/app/sync/welcome.js";

/** The pipeline as a grid; the address says which part of it. */
export function show(place) {
  titled("Opportunities");
  let view = new View(location.search);
  let wasTyping = false;
  let source = null;
  let shown = null;
  const columns = new Columns();
  const list = {
    columns,
    total: null,
    get view() {
      return view;
    },
    change(next, { typing = false } = {}) {
      if (`${next}` === `${view}`) {
        return;
      }
      view = next;
      rewrite(view.address, { replace: typing && wasTyping });
      wasTyping = typing;
      load();
    },
    columnsChanged() {
      columns.keep();
      grid.relayout();
      if (columns.fields.some((field) => !source.fields.includes(field))) {
        load();
      }
    },
    focus: () => grid.element.focus(),
  };
  const grid = new Grid({ columns, list, onResized: ({ done }) => (done ? columns.keep() : grid.measure()) });
  const controls = bar(list);
  const tally = el("p", { class: "unseen", role: "status" });
  const overlay = el("div", { class: "grid-overlay" });
  const frame = el("div", { class: "grid-frame" }, grid.element, overlay);

  /** What shows stays until something else is there. */
  function load() {
    source?.stop();
    source = new RowSource(`${view}`, columns.fields, update);
    source.start();
    seen = live.status && runMark(live.status);
    frame.classList.add("busy");
    controls.show(view);
  }

  /** After the rows, which people wait for. */
  async function tell(mine) {
    try {
      const rows = await controls.tally(view, mine.signal);
      mine.total = rows;
    } catch {
      return; // the rows say why
    }
    if (mine === source) {
      list.total = mine.total;
      tally.textContent = counted(mine.total, "opportunity", "opportunities");
      grid.plan();
    }
  }

  function update() {
    if (shown !== source && !source.isFirstPending) {
      shown = source;
      frame.classList.remove("busy");
      grid.show(source);
      tell(source);
    }
    overlay.replaceChildren(...state());
    overlay.hidden = overlay.children.length === 0;
    overlay.classList.toggle("slim", source.rows.length > 0);
    grid.plan();
  }

  function state() {
    if (source.failure) {
      return source.rows.length > 0 ? [failedBriefly(source.failure, () => source.retry())] : [failed(source.failure, () => source.retry(), `${view}` && button("Show everything", () => list.change(new View())))];
    }
    if (shown === null) {
      return [loading(12)];
    }
    return source.length > 0 || source.next !== null ? [] : [nothing(view, list)];
  }

  /** A run that ended since these rows were read may have changed them; the reader decides when they move. */
  let seen = null;
  const stopWatching = watch(({ status, failure }) => {
    if (!failure && source?.rows.length === 0) {
      update();
    }
    const mark = status && runMark(status);
    if (seen !== null && mark !== seen && status.status !== "RUNNING") {
      if (source.length > 0) {
        controls.offer(load);
      } else {
        load();
      }
    }
    seen ??= mark;
  });

  place.classList.add("wide");
  place.append(...controls.elements, tally, frame);

  const back = kept(`${view}`);
  if (back) {
    source = back.source;
    source.onChange = update;
    controls.show(view);
    update();
    grid.moveTo(back.active);
    grid.element.scrollTop = back.scrollTop;
  } else {
    load();
    update();
  }
  grid.element.focus({ preventScroll: true });
  return () => {
    controls.close();
    stopWatching();
    keep({ source, active: grid.active, scrollTop: grid.element.scrollTop });
    grid.close();
  };
}

function nothing(view, list) {
  if (view.isNarrowed) {
    return empty("Nothing fits", "No opportunity fits the search and all the filters.", button("Clear all", () => list.change(view.widened)));
  }
  if (view.scope) {
    return empty("Nothing here", "No opportunity is in this part of the list.", button("Show all", () => list.change(new View())));
  }
  if (isBeforeFirstRun()) {
    return welcome(live.status);
  }
  return isRunning() ? underWay() : empty("No opportunities", "The CRM gave none.", el("a", { class: "button plain", href: "/sync" }, "To the runs"));
}

const runMark = (status) => `${status.run_id} ${status.status}`;
