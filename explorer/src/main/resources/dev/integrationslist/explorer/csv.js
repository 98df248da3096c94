/**
 * Comma-separated values as RFC 4180 has them, for spreadsheets: UTF-8 with a byte order mark, as Excel takes text for another
 * encoding without one.
 */
import { plain } from "./format.js";

const BYTE_ORDER_MARK = "\ufeff";
const LINE = "\r\n";

/**
 * What makes a spreadsheet take text for a formula, which could send the sheet's contents away.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** The first line. */
export function header(names) {
  return BYTE_ORDER_MARK + row(names);
}

/** A line of values. Lists become one value with semicolons, and text that looks like a formula begins with an apostrophe. */
export function row(values) {
  return values.map(cell).join(",") + LINE;
}

function cell(value) {
  if (value === null || value === undefined) {
    return "";
  }
  if (typeof value === "number" || typeof value === "boolean") {
    return String(value);
  }
  const text = Array.isArray(value) ? value.map(plain).join("; ") : plain(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
