/**
 * Changes to a query document: conditions that are added and taken away, while the rest stays as the user wrote it.
 *
 * @typedef {import("./json-text.js").Node} Node
 * @typedef {{key: string, value: Node, text: string}} Condition one member of the query, such as `"enabled": true`
 */
import { format, node, parse, print, same } from "./json-text.js";

const EMPTY = "{}";

/**
 * The query that a text holds. No text means everything.
 *
 * @param {string} text
 * @returns {Node | null} null if the text is not a JSON object
 */
export function read(text) {
  try {
    const query = parse(text.trim() || EMPTY);
    return query.kind === "object" ? query : null;
  } catch {
    return null;
  }
}

/** The text of a query for people; nothing for the query that matches everything. */
export function write(query) {
  return query.members.length ? format(query) : "";
}

/** The text of a query as a parameter: as it was written, so that the places in the server's errors are places in it. */
export function parameter(text) {
  return read(text)?.members.length === 0 ? undefined : text;
}

/** The one condition that an object with one field says. */
export function condition(object) {
  const { key, value } = node(object).members[0];
  return { key: key.value, value, text: `${key.raw}: ${print(value)}` };
}

/**
 * The conditions that all have to hold: the members of the query, and those of its `$and`.
 *
 * @param {Node} query
 * @returns {Condition[]}
 */
export function conditions(query) {
  return query.members.flatMap(({ key, value }) =>
    isConjunction(key, value)
      ? value.items.flatMap(conditions)
      : [{ key: key.value, value, text: `${key.raw}: ${print(value)}` }],
  );
}

function isConjunction(key, value) {
  return key.value === "$and" && value.kind === "array" && value.items.every((item) => item.kind === "object");
}

function equal(one, other) {
  return one.key === other.key && same(one.value, other.value);
}

/** Whether a condition is one of the query's. */
export function has(query, wanted) {
  return conditions(query).some((found) => equal(found, wanted));
}

/** The query without the conditions that a test names. */
export function without(query, unwanted) {
  const members = query.members.flatMap(({ key, value }) => {
    if (!isConjunction(key, value)) {
      return unwanted({ key: key.value, value }) ? [] : [{ key, value }];
    }
    const items = value.items.map((item) => without(item, unwanted)).filter((item) => item.members.length);
    return items.length ? [{ key, value: { ...value, items } }] : [];
  });
  return { ...query, members };
}

/** The query without one condition. */
export function remove(query, unwanted) {
  return without(query, (found) => equal(found, unwanted));
}

/** The query with one more condition: beside the others, or in `$and` if its field has a condition already. */
export function add(query, { key, value }) {
  const name = node(key);
  if (!query.members.some((member) => member.key.value === key)) {
    return { ...query, members: [...query.members, { key: name, value }] };
  }
  const item = { ...query, members: [{ key: name, value }] };
  const conjunction = query.members.find((member) => isConjunction(member.key, member.value));
  if (!conjunction) {
    return { ...query, members: [...query.members, { key: node("$and"), value: { ...node([]), items: [item] } }] };
  }
  const items = [...conjunction.value.items, item];
  return {
    ...query,
    members: query.members.map((member) =>
      member === conjunction ? { ...member, value: { ...member.value, items } } : member,
    ),
  };
}

/** The query with the condition if it lacks it, else without. */
export function toggle(query, wanted) {
  return has(query, wanted) ? remove(query, wanted) : add(query, wanted);
}

/** The condition that a name contains a text. */
export function nameContains(text) {
  return condition({ name: { $regex: escapeRegex(text), $options: "i" } });
}

/** The text that such a condition looks for, or null if a condition is another. */
export function containedName({ key, value }) {
  const pattern = key === "name" && value.kind === "object" ? value.members[0]?.value.value : undefined;
  if (typeof pattern !== "string") {
    return null;
  }
  const text = pattern.replace(/\\(.)/g, "$1");
  return equal(nameContains(text), { key, value }) ? text : null;
}

/** A regular expression that matches just this text. */
export function escapeRegex(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/**
 * Where in the query's text the server found an error.
 *
 * @param {string} text
 * @param {string} parameter `query` or `sort`
 * @param {string} message such as `query.name.$rx: unknown operator $rx` or `query, line 1, column 10: expected a value`
 * @returns {{start: number, end: number} | null}
 */
export function errorPlace(text, parameter, message) {
  const at = message.match(/^\w+, line (\d+), column (\d+):/);
  if (at && message.startsWith(parameter)) {
    const lines = text.split("\n");
    const before = lines.slice(0, Number(at[1]) - 1).reduce((sum, line) => sum + line.length + 1, 0);
    const start = Math.max(0, Math.min(text.length, before + Number(at[2]) - 1));
    return { start, end: Math.min(text.length, start + 1) };
  }
  const whole = read(text);
  return whole && message.startsWith(parameter) ? follow(whole, message.slice(parameter.length)) : null;
}

/** Names may have dots of their own, so each step takes the longest name that fits. */
function follow(start, path) {
  let here = start;
  let place = { start: here.start, end: here.end };
  let rest = path;
  for (;;) {
    const index = rest.match(/^\[(\d+)\]/);
    if (index && here.kind === "array" && here.items[Number(index[1])]) {
      here = here.items[Number(index[1])];
      place = { start: here.start, end: here.end };
      rest = rest.slice(index[0].length);
      continue;
    }
    const member = (here.members || [])
      .filter(({ key }) => rest.startsWith(`.${key.value}`) && /^[.[:]/.test(rest.slice(key.value.length + 1)))
      .sort((one, other) => other.key.value.length - one.key.value.length)[0];
    if (!member) {
      return rest === path ? null : place;
    }
    here = member.value;
    place = { start: member.key.start, end: member.value.end };
    rest = rest.slice(member.key.value.length + 1);
  }
}
