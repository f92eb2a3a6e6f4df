import { read } from "/app/lib/api.js";
import { el, link } from "/app/lib/dom.js";
import { count } from "/app/lib/format.js";
import { empty, failed, loading } from "/app/lib/states.js";
import { firstKnown, isBeforeFirstRun, isRunning, live, watch } from "/app/shell/live.js";
import { rewrite, titled } from "/app/shell/router.js";
import { breakdown } from "/app/overview/breakdown.js";
import { currencyCards } from "/app/overview/currencies.js";
import { daysAgo, openRows } from "/app/overview/figures.js";
import { freshness } from "/app/overview/freshness.js";
import { movement } from "/app/overview/movement.js";
import { underWay } from "/app/sync/notyet.js";
import { welcome } from "/app/sync/welcome.js";

const FIELDS = ["stage", "geo", "practice", "sales_owner"];
const WEEK = 7;

/** The open pipeline per currency, and what moved. The address names currency and days. */
export function show(place) {
  titled("Overview");
  const asked = new URLSearchParams(location.search);
  let days = Number(asked.get("days")) || WEEK;
  let chosen = asked.get("currency");
  let data = null;
  let seen = null;
  const content = el("div", { class: "stack overview" }, loading(8));
  const fresh = freshness();

  async function load() {
    try {
      const [open, moved] = await Promise.all([read("/api/summary?lifecycle=OPEN"), read(`/api/summary?since=${daysAgo(days)}`), firstKnown()]);
      data = { currencies: open.currencies.toSorted((a, b) => (a.currency === null) - (b.currency === null) || b.count - a.count), moved: moved.movement };
      fill();
    } catch (failure) {
      content.replaceChildren(failed(failure, load));
    }
  }

  function fill() {
    const { currencies, moved } = data;
    const known = currencies.filter(({ currency }) => currency !== null);
    const figures = known.find(({ currency }) => currency === chosen) ?? known[0];
    if (!figures) {
      content.replaceChildren(isBeforeFirstRun() ? welcome(live.status) : isRunning() ? underWay() : empty("Nothing is open", "No opportunity in the mirror is open."));
      return;
    }
    content.replaceChildren(
      currencyCards(currencies, figures.currency, (currency) => choose({ currency })),
      movement(moved, figures.currency, days, (back) => choose({ back })),
      el("p", { class: "quiet legend" }, el("span", { class: "swatch accent" }), "Weighted by Win %", el("span", { class: "swatch soft" }), "Value", link(openRows(figures.currency), `${count(figures.count)} open in ${figures.currency}`)),
      el("div", { class: "breakdowns" }, FIELDS.map((field) => breakdown(field, figures))),
    );
  }

  function choose({ currency = chosen, back = days }) {
    const another = back !== days;
    chosen = currency;
    days = back;
    rewrite(`/overview?${new URLSearchParams({ ...(chosen !== null && { currency: chosen }), days })}`, { replace: false });
    if (another) {
      load();
    } else {
      fill();
    }
  }

  place.append(el("header", { class: "page-head" }, el("h1", {}, "Overview"), fresh.element), content);
  load();
  const stopWatching = watch(({ status }) => {
    const mark = status && `${status.run_id} ${status.status}`;
    if (seen !== null && mark !== seen) {
      load();
    }
    seen = mark ?? seen;
  });
  return () => {
    fresh.stop();
    stopWatching();
  };
}
