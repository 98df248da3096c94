/**
 * Dates counted by hour, day, week, month, quarter or year in the user's zone.
 *
 * @typedef {{start: Date, end: Date, count: number}} Bin `end` is the start of the next
 */
import { condition } from "./query.js";

const MOST_BINS = 60;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Each unit with its usual length, the start of the one that a date is in, and the start of the next. */
const UNITS = [
  unit(
    "hour",
    HOUR,
    (d) => at(d, d.getMonth(), d.getDate(), d.getHours()),
    (d) => new Date(d.getTime() + HOUR),
  ),
  unit(
    "day",
    DAY,
    (d) => at(d, d.getMonth(), d.getDate()),
    (d) => at(d, d.getMonth(), d.getDate() + 1),
  ),
  unit(
    "week",
    7 * DAY,
    (d) => at(d, d.getMonth(), monday(d)),
    (d) => at(d, d.getMonth(), d.getDate() + 7),
  ),
  unit(
    "month",
    30 * DAY,
    (d) => at(d, d.getMonth(), 1),
    (d) => at(d, d.getMonth() + 1, 1),
  ),
  unit(
    "quarter",
    91 * DAY,
    (d) => at(d, d.getMonth() - (d.getMonth() % 3), 1),
    (d) => at(d, d.getMonth() + 3, 1),
  ),
  unit(
    "year",
    365 * DAY,
    (d) => at(d, 0, 1),
    (d) => at(d, 12, 1),
  ),
];

function unit(name, length, floor, next) {
  return { name, length, floor, next };
}

/** A moment of the same year; months and days beyond its ends are those of the years around it. */
function at(date, month, day, hour = 0) {
  const moment = new Date(date);
  moment.setHours(hour, 0, 0, 0);
  moment.setMonth(month, day);
  return moment;
}

function monday(date) {
  return date.getDate() - ((date.getDay() + 6) % 7);
}

/**
 * The smallest unit that needs few bars, and the bars from the first date to the last, empty ones too. Dates of very different
 * times, such as the year 1 and today, make more bars than can be drawn: those before the last few decades are left to the first.
 *
 * @param {Date[]} dates
 * @returns {{unit: string, bins: Bin[]}}
 */
export function bins(dates) {
  if (!dates.length) {
    return { unit: "day", bins: [] };
  }
  const times = dates.map((each) => each.getTime()).sort((one, other) => one - other);
  const last = times[times.length - 1];
  const unit = UNITS.find(({ length }) => (last - times[0]) / length < MOST_BINS) || UNITS[UNITS.length - 1];
  const first = Math.max(times[0], last - MOST_BINS * unit.length);
  const found = [];
  for (let start = unit.floor(new Date(first)); start.getTime() <= last;) {
    const end = unit.next(start);
    found.push({ start, end, count: 0 });
    start = end;
  }
  let bin = 0;
  for (const time of times) {
    while (bin < found.length - 1 && time >= found[bin].end.getTime()) {
      bin++;
    }
    found[bin].count++;
  }
  found[0].start = new Date(Math.min(found[0].start.getTime(), unit.floor(new Date(times[0])).getTime()));
  return { unit: unit.name, bins: found };
}

/** The condition that finds what was created from one moment until before another; either can be left out. */
export function createdBetween(from, before) {
  return condition({
    _createdAt: {
      ...(from && { $gte: { $date: from.toISOString() } }),
      ...(before && { $lt: { $date: before.toISOString() } }),
    },
  });
}

/** Whether a condition is one that {@link createdBetween} made. */
export function isCreatedBetween({ key, value }) {
  return key === "_createdAt" && range({ key, value }) !== null;
}

/** The moments of such a condition. */
export function range({ key, value }) {
  if (key !== "_createdAt" || value.kind !== "object" || !value.members.length) {
    return null;
  }
  const found = { from: null, before: null };
  for (const member of value.members) {
    const name = { $gte: "from", $lt: "before" }[member.key.value];
    const time =
      member.value.kind === "object" &&
      member.value.members[0]?.key.value === "$date" &&
      member.value.members[0].value.value;
    if (!name || typeof time !== "string" || Number.isNaN(Date.parse(time))) {
      return null;
    }
    found[name] = new Date(time);
  }
  return found;
}
