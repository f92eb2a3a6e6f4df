import { read } from "/app/lib/api.js";
import { copyButton } from "/app/lib/copy.js";
import { el, icon, iconButton, link } from "/app/lib/dom.js";
import { label } from "/app/lib/fields.js";
import { ago, date, instant, isMissing } from "/app/lib/format.js";
import { failed, loading } from "/app/lib/states.js";
import { shown } from "/app/lib/values.js";
import { listAddress, neighbour } from "/app/opportunities/kept.js";
import { attributes } from "/app/opportunity/attributes.js";
import { fetchNow } from "/app/opportunity/fetch.js";
import { standing } from "/app/opportunity/standing.js";
import { timeline } from "/app/opportunity/timeline.js";
import { onKey } from "/app/shell/keys.js";
import { navigate, titled } from "/app/shell/router.js";

const HEADLINE = ["win_probability", "status_code", "deal_value", "customer"];
const GROUPS = [
  ["Deal", ["deal_value", "win_probability", "stage", "status_code", "close_date"]],
  ["People and place", ["customer", "sales_owner", "practice", "sector", "geo", "region"]],
  ["Record", ["opty_number", "remote_id", "crm_created_at", "crm_updated_at", "last_synced_at"]],
];

/** One opportunity: what the CRM says. */
export function show(place, id) {
  titled("Opportunity");
  const notice = el("div", { role: "status" });
  place.append(back(), loading(12));
  const load = async () => {
    try {
      fill(await read(`/api/oracle-opportunity/${id}`));
    } catch (failure) {
      place.replaceChildren(back(), el("h1", {}, `Opportunity ${id}`), notice, standing(id), failed(failure, load, failure.code === "NOT_FOUND" && fetchNow(id, notice, load)));
    }
  };
  const fill = (row) => {
    titled(row.name ?? row.opty_number ?? id);
    const facts = el("div", { class: "stack" }, GROUPS.map(([title, fields]) => group(title, fields, row)));
    const changes = timeline(row.remote_id, (found) => dated(facts, found));
    place.replaceChildren(back(), head(row, fetchNow(row.remote_id, notice, load)), notice, standing(row.remote_id, row.removed_at), el("div", { class: "detail" }, facts, el("div", { class: "stack" }, changes, description(row), attributes(row))));
  };
  const step = (steps) => {
    const row = neighbour(id, steps);
    if (row) {
      navigate(`/opportunities/${row.remote_id}`);
    }
  };
  const keys = [onKey("j", () => step(1)), onKey("k", () => step(-1)), onKey("u", () => navigate(listAddress()))];
  load();
  return () => keys.forEach((unbind) => unbind());

  function back() {
    return el("nav", { class: "crumbs", "aria-label": "List" }, link(listAddress(), icon("back"), "Opportunities"), iconButton("up", "Previous in the list (k)", () => step(-1), { disabled: !peek(-1) }), iconButton("down", "Next in the list (j)", () => step(1), { disabled: !peek(1) }));
  }

  function peek(steps) {
    const row = neighbour(id, steps);
    if (row) {
      neighbour(row.remote_id, -steps);
    }
    return row;
  }
}

function head(row, ask) {
  return el(
    "header",
    { class: "detail-head" },
    el("h1", { dir: "auto" }, isMissing(row.name) ? "Opportunity without a name" : row.name),
    el("div", { class: "detail-line" }, number(row.opty_number ?? row.remote_id), HEADLINE.filter((field) => !isMissing(row[field])).map((field) => el("span", { class: field }, shown(field, row))), el("span", { class: "end" }, ask)),
  );
}

const number = (text) => copyButton(() => text, text, { kind: "link", title: "Copy number" });

const group = (title, fields, row) =>
  el("section", { class: "card" }, el("h2", {}, title), el("dl", { class: "facts" }, fields.map((field) => el("div", {}, el("dt", {}, label(field)), el("dd", { "data-field": field }, field === "crm_updated_at" || field === "last_synced_at" ? moment(field, row) : shown(field, row))))));

const moment = (field, row) => (isMissing(row[field]) ? shown(field, row) : el("time", { datetime: row[field], title: instant(row[field]) }, `${instant(row[field])} · ${ago(row[field])}`));

const description = (row) =>
  el("section", { class: "card" }, el("h2", {}, "Description"), isMissing(row.description) ? el("p", { class: "quiet" }, "The CRM gives none.") : el("p", { class: "prose", dir: "auto" }, row.description));

/** Beside each value since when it is so, where that is known. The changes come latest first. */
function dated(facts, changes) {
  for (const { field, recorded_at: at, changed_at: changed } of changes) {
    const value = field && facts.querySelector(`[data-field="${field}"]:not(:has(.since))`);
    value?.append(el("small", { class: "since", title: instant(changed ?? at) }, `since ${date((changed ?? at).slice(0, 10))}`));
  }
}
