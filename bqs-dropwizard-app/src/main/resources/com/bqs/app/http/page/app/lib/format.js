/** What stands for a value that is not there. */
export const MISSING = "–";

const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 10 });
const cents = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 10 });
const short = new Intl.NumberFormat(undefined, { notation: "compact", maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
const STEPS = [["day", 86_400], ["hour", 3_600], ["minute", 60]];

export const isMissing = (value) => value === null || value === undefined || value === "";

export const count = (value) => (isMissing(value) ? MISSING : number.format(value));

/** The number with its noun: 1 record, 1,200 records. */
export const counted = (value, one, many = `${one}s`) => `${count(value)} ${value === 1 ? one : many}`;

/** An amount in its two parts, so that points can stand below each other: the fraction is "" where there is none. */
export function amountParts(value) {
  const parts = (Number.isInteger(value) ? number : cents).formatToParts(value);
  const point = parts.findIndex(({ type }) => type === "decimal");
  const text = (some) => some.map((part) => part.value).join("");
  return point < 0 ? [text(parts), ""] : [text(parts.slice(0, point)), text(parts.slice(point))];
}

export const compact = (value) => (isMissing(value) ? MISSING : short.format(value));

/** A calendar date is the same day everywhere. */
export const date = (value) => (isMissing(value) ? MISSING : day.format(new Date(`${value}T00:00:00Z`)));

export const instant = (value) => (isMissing(value) ? MISSING : moment.format(new Date(value)));

export const percent = (value) => (isMissing(value) ? MISSING : `${number.format(value)} %`);

/** How long ago, or how long until. */
export function ago(value, now = Date.now()) {
  const seconds = (new Date(value).getTime() - now) / 1000;
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) {
      return relative.format(Math.round(seconds / length), unit);
    }
  }
  return seconds > 0 ? "in a moment" : "just now";
}

export function duration(seconds) {
  if (isMissing(seconds)) {
    return MISSING;
  }
  if (seconds < 60) {
    return `${number.format(Math.round(seconds * 10) / 10)} s`;
  }
  const whole = Math.round(seconds);
  return whole < 3600
    ? `${Math.floor(whole / 60)} min ${whole % 60} s`
    : `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** A constant of the API as people write it: CLOSED_IN_CRM becomes "Closed in CRM". */
export function words(constant) {
  const plain = constant.toLowerCase().replaceAll("_", " ").replace(/\bcrm\b/, "CRM");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
