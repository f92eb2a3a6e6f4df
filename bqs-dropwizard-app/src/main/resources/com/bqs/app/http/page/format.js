/** What stands for a value that is not there. */
export const MISSING = "–";

const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 10 });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

export const isMissing = (value) => value === null || value === undefined || value === "";

export const text = (value) => (isMissing(value) ? MISSING : String(value));

export const count = (value) => (isMissing(value) ? MISSING : number.format(value));

/** A calendar date is the same day everywhere. */
export const date = (value) => (isMissing(value) ? MISSING : day.format(new Date(`${value}T00:00:00Z`)));

export const instant = (value) => (isMissing(value) ? MISSING : moment.format(new Date(value)));

export const percent = (value) => (isMissing(value) ? MISSING : `${number.format(value)} %`);

/** The code as the CRM wrote it: it need not be a real one. */
export function money(value, currency) {
  if (isMissing(value)) {
    return MISSING;
  }
  return isMissing(currency) ? number.format(value) : `${number.format(value)} ${currency}`;
}

export function duration(seconds) {
  if (isMissing(seconds)) {
    return MISSING;
  }
  if (seconds < 60) {
    return `${number.format(Math.round(seconds * 10) / 10)} s`;
  }
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

export const words = (constant) => constant.toLowerCase().replaceAll("_", " ");
