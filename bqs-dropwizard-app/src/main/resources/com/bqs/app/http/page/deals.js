import { request } from "/api.js";
import { el, failureNote } from "/dom.js";
import { count, date, isMissing, money, percent, text, words } from "/format.js";

const FIRST_PAGE = "/api/opportunities?limit=50";

const columns = [
  ["Number", (deal) => text(deal.opty_number)],
  ["Name", (deal) => text(deal.name), "name"],
  ["Customer", (deal) => text(deal.customer)],
  ["Practice", (deal) => text(deal.practice)],
  ["Geo", (deal) => text(deal.geo)],
  ["Stage", (deal) => text(deal.stage)],
  ["Status", (deal) => el("span", { class: deal.workflow_status === "CLOSED_IN_CRM" ? "tag closed" : "tag" }, words(deal.workflow_status))],
  ["Value", (deal) => money(deal.deal_value, deal.currency), "number"],
  ["Win", (deal) => win(deal.win_probability), "number"],
  ["Close date", (deal) => date(deal.close_date), "date"],
  ["Owner", (deal) => text(deal.sales_owner)],
];

/** Shows the table and gives what refreshes it. */
export function listDeals() {
  const place = document.getElementById("deals");
  const shown = document.getElementById("deals-count");
  const more = document.getElementById("more");
  const rows = el("tbody");
  const table = el("table", {}, el("thead", {}, el("tr", {}, ...columns.map(head))), rows);
  let next = null;
  let asked = 0;

  function skeleton() {
    place.replaceChildren(el("div", { class: "skeleton", "aria-label": "Loading" }, ...Array.from({ length: 6 }, () => el("span"))));
  }

  /** The latest wish wins: an older answer that comes late is dropped. */
  async function load(address, show) {
    const wish = ++asked;
    more.disabled = true;
    place.setAttribute("aria-busy", "true");
    try {
      const page = await request(address);
      if (wish === asked) {
        next = page.next;
        show(page.body);
      }
    } catch (failure) {
      if (wish === asked) {
        showFailure(failure, () => load(address, show));
      }
    } finally {
      if (wish === asked) {
        more.disabled = false;
        more.hidden = next === null;
        place.setAttribute("aria-busy", "false");
      }
    }
  }

  function append(deals) {
    rows.append(...deals.map(row));
    place.replaceChildren(table);
    shown.textContent = next === null ? `${count(rows.children.length)}` : `the first ${count(rows.children.length)}`;
  }

  function showFailure(failure, again) {
    if (failure.code === "NOT_READY") {
      return; // the run's card says why, and its next look brings us back
    }
    const retry = el("button", { type: "button" }, "Try again");
    retry.addEventListener("click", again);
    const message = el("div", { class: "failure" }, failureNote(failure), retry);
    place.replaceChildren(...(rows.children.length > 0 ? [table, message] : [message]));
  }

  function showEmpty({ before, running }) {
    shown.textContent = "";
    let message = "The last run brought no opportunities. Its card above says how it ended.";
    if (before) {
      message = "Opportunities show here after the first run.";
    } else if (running) {
      message = "The first opportunities are on their way.";
    }
    place.replaceChildren(el("p", { class: "empty" }, message));
  }

  function refresh(state) {
    load(FIRST_PAGE, (deals) => {
      rows.replaceChildren();
      if (deals.length === 0) {
        showEmpty(state);
      } else {
        append(deals);
      }
    });
  }

  more.addEventListener("click", () => load(next, append));
  skeleton();
  return { refresh };
}

function head([label, , kind]) {
  return el("th", { scope: "col", class: kind ?? null }, label);
}

function row(deal) {
  return el("tr", {}, ...columns.map(([label, value, kind]) => el("td", { class: kind ?? null, "data-label": label, dir: kind ? null : "auto" }, bidi(value(deal)))));
}

/** Text in its own direction, so that Arabic within a line does not reorder what is around it. */
function bidi(value) {
  return typeof value === "string" ? el("bdi", {}, value) : value;
}

function win(probability) {
  if (isMissing(probability)) {
    return percent(null);
  }
  const level = probability >= 70 ? "high" : probability >= 40 ? "middle" : "low";
  return el("span", { class: `badge ${level}` }, percent(probability));
}
