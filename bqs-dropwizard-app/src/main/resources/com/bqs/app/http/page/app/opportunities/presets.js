import { date, percent } from "/app/lib/format.js";

/** Win probability in the steps that users know by colour. */
const LEVELS = [["High, 70 and more", "70", null], ["Medium, 40 to 69", "40", "69.9999"], ["Low, below 40", null, "39.9999"]];

/** Ranges to pick, each `[name, min, max]`. */
export function presets(kind, today = new Date()) {
  switch (kind) {
    case "percent": return LEVELS;
    case "date": return calendar(today);
    case "instant": return past(today).map(([name, from]) => [name, whole(from), null]);
    default: return [];
  }
}

const day = (year, month, date) => new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

const whole = (from) => `${from}T00:00:00Z`;

function calendar(today) {
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const quarter = month - (month % 3);
  return [
    ["Overdue", null, day(year, month, date - 1)],
    ["This month", day(year, month, 1), day(year, month + 1, 0)],
    ["This quarter", day(year, quarter, 1), day(year, quarter + 3, 0)],
    ["Next quarter", day(year, quarter + 3, 1), day(year, quarter + 6, 0)],
    ["This year", day(year, 0, 1), day(year, 11, 31)],
  ];
}

function past(today) {
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()];
  return [["Today", day(year, month, date)], ["Last 7 days", day(year, month, date - 6)], ["Last 30 days", day(year, month, date - 29)], ["This year", day(year, 0, 1)]];
}

/** A range in words. */
export function rangeWords(kind, min, max) {
  const known = presets(kind).find(([, from, to]) => from === min && to === max);
  if (known) {
    return known[0];
  }
  const say = (value) => (kind === "percent" ? percent(Number(value)) : kind === "money" ? Number(value).toLocaleString() : date(value.slice(0, 10)));
  return min && max ? `${say(min)} to ${say(max)}` : min ? `from ${say(min)}` : `up to ${say(max)}`;
}
