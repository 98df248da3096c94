/** Values as people read them. All of it is text; the caller puts it into text nodes. */
import { h } from "./dom.js";

const NUMBER = new Intl.NumberFormat();
const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const UNITS = ["B", "KB", "MB", "GB"];
const ISO_DATE = /^\d{4,6}-\d\d-\d\dT[\d:.]+Z$/;

/** Characters that change the direction of the text around them, or cannot be seen. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Names of parameters in addresses whose values are secrets. */
const SECRET_PARAMETER =
  /([?&](?:[\w-]*(?:token|secret|password|passwd|api[-_]?key|auth|sig|signature)|key)=)([^&#]+)/gi;
const PASSWORD = /^([a-z][\w+.-]*:\/\/[^/?#@:]*:)([^/?#]+)@/i;

export const HIDDEN = "••••••••";

export function number(value) {
  return NUMBER.format(value);
}

/** A number with its noun: 1 request, 2 requests. */
export function count(value, noun, plural = `${noun}s`) {
  return `${number(value)} ${value === 1 ? noun : plural}`;
}

export function size(bytes) {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value < 10 && unit ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}

export function millis(value) {
  return value < 1000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(1)} s`;
}

/** The moment that the API writes as text, or null if a value is none. */
export function moment(value) {
  const time = typeof value === "string" && ISO_DATE.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? null : new Date(time);
}

export function utc(date) {
  return `${date
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, "")} UTC`;
}

export function day(date) {
  return DAY.format(date);
}

/** A moment in the user's zone, with UTC on hover. */
export function time(date) {
  return h("time", { datetime: date.toISOString(), title: utc(date) }, MOMENT.format(date));
}

/** Only the day of it, with the moment on hover. */
export function shortTime(date) {
  return h("time", { datetime: date.toISOString(), title: `${MOMENT.format(date)} (${utc(date)})` }, DAY.format(date));
}

/** A value of any type as text: strings as they are, the rest as JSON. */
export function plain(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Text with its direction kept to itself, and the characters that nobody sees written out. */
export function text(value, limit = Infinity) {
  const shown = value.length > limit ? `${value.slice(0, limit)}…` : value;
  const children = [];
  let from = 0;
  for (const match of shown.matchAll(UNSEEN)) {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    children.push(shown.slice(from, match.index), h("span", { class: "unseen" }, `U+${code}`));
    from = match.index + 1;
  }
  return h("bdi", {}, children, shown.slice(from));
}

/** An address with the secrets in it hidden: a password before the host, and values of parameters such as `token`. */
export function maskAddress(address) {
  return address.replace(PASSWORD, `$1${HIDDEN}@`).replace(SECRET_PARAMETER, `$1${HIDDEN}`);
}

/** A list of what may be one value, several or none. */
export function list(value) {
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
}
