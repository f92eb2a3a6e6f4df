/** Lists as the API takes them in a parameter: `a,"with, comma",null`, where null alone stands for no value. */

const ITEM = /"((?:[^"\\]|""|\\.)*)"|[^,]+/g;
const PLAIN = /^[^",\\\r\n]+$/;

export const parseList = (text) =>
  [...text.matchAll(ITEM)].map(([item, quoted]) => (quoted !== undefined ? quoted.replace(/""|\\./g, (pair) => pair[1]) : item === "null" ? null : item));

export const writeList = (values) => values.map((value) => (value === null ? "null" : isPlain(value) ? value : quote(value))).join(",");

const isPlain = (value) => PLAIN.test(value) && value !== "null";

const quote = (value) => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '""')}"`;
