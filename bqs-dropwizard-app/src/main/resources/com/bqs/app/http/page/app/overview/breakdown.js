import { bidi, el, link } from "/app/lib/dom.js";
import { label } from "/app/lib/fields.js";
import { compact, count, counted } from "/app/lib/format.js";
import { chart } from "/app/lib/charts.js";
import { rem } from "/app/lib/rem.js";
import { table } from "/app/lib/table.js";
import { missing } from "/app/lib/values.js";
import { navigate } from "/app/shell/router.js";
import { openRows } from "/app/overview/figures.js";

const DRAWN = 8;
const NONE = "no value";

/** The open pipeline in one currency by one field: the picture, and the table behind it. */
export function breakdown(field, { currency, by }) {
  const parts = ordered(field, by[field]);
  const drawn = parts.slice(0, DRAWN);
  const rest = parts.length - drawn.length;
  const title = `Open pipeline by ${label(field)}, in ${currency}`;
  return el(
    "section",
    { class: "card breakdown" },
    el("h2", {}, `By ${label(field)}`),
    picture(title, field, drawn, currency),
    el("details", {}, el("summary", {}, rest > 0 ? `Table, with ${count(rest)} more` : "Table"), table(title, columns(field, currency), parts)),
  );
}

/** Stages in their own order, all else by what it is worth. */
const ordered = (field, parts) =>
  field === "stage" ? parts.toSorted((a, b) => (a.value === null) - (b.value === null) || String(a.value).localeCompare(String(b.value))) : parts.toSorted((a, b) => (b.value_sum ?? 0) - (a.value_sum ?? 0));

function picture(title, field, parts, currency) {
  const bars = (name, key, color) => ({ label: name, data: parts.map((part) => part[key] ?? 0), backgroundColor: color, grouped: false, maxBarThickness: rem(), borderRadius: 3 });
  const frame = chart(`${title}; the table has the figures`, "bars", (color) => ({
    type: "bar",
    data: { labels: parts.map(({ value }) => shortened(value ?? NONE)), datasets: [bars("Weighted", "weighted_value", color("accent")), bars("Value", "value_sum", color("soft"))] },
    options: {
      indexAxis: "y",
      interaction: { mode: "index", axis: "y", intersect: false },
      onClick: (event, [hit]) => hit && navigate(openRows(currency, { [field]: parts[hit.index].value })),
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { title: ([{ dataIndex }]) => parts[dataIndex].value ?? NONE, label: ({ dataset, raw }) => `${dataset.label}: ${compact(raw)} ${currency}`, footer: ([{ dataIndex }]) => counted(parts[dataIndex].count, "opportunity", "opportunities") } },
      },
      scales: { x: { beginAtZero: true, ticks: { callback: (value) => compact(value), maxTicksLimit: 5 }, border: { display: false } }, y: { grid: { display: false }, ticks: { autoSkip: false } } },
    },
  }));
  frame.style.setProperty("--bars", parts.length);
  return frame;
}

const shortened = (text) => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

const columns = (field, currency) => [
  [label(field), (part) => (part.value === null ? missing(`The CRM gives no value for ${label(field)}.`) : bidi(part.value))],
  ["Open", (part) => link(openRows(currency, { [field]: part.value }), count(part.count)), "number"],
  [`Value ${currency}`, (part) => count(part.value_sum), "number"],
  ["Weighted", (part) => count(part.weighted_value && Math.round(part.weighted_value)), "number"],
];
