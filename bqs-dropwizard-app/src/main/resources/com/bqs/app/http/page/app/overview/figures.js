import { addressOf, View } from "/app/opportunities/view.js";

const DAY = 86_400_000;

/** What people call the time, and how many days back it begins. */
export const PERIODS = [["yesterday", 1], ["last week", 7], ["last month", 30], ["last quarter", 91]];

/** The date, in UTC, so many days ago. */
export const daysAgo = (days, now = Date.now()) => new Date(now - days * DAY).toISOString().slice(0, 10);

/** The rows behind a number. A value of null stands for none. */
export function rowsOf(currency, { values = {}, ...parameters }) {
  const view = Object.entries({ currency, ...values }).reduce((so, [field, value]) => so.withValues(field, [value]), new View());
  return addressOf(`${view.with(parameters)}`);
}

/** The open rows behind a number. */
export const openRows = (currency, values = {}) => rowsOf(currency, { values, lifecycle: "OPEN" });
