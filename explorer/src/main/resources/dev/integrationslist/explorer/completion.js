/**
 * What can come next in a query that is being written.
 *
 * @typedef {{label: string, hint: string, insert: string}} Suggestion `|` in `insert` is where the caret goes
 * @typedef {{start: number, end: number, options: Suggestion[]}} Completion
 */
import { FIELDS, QUERY_FIELDS } from "./fields.js";
import { tokens } from "./json-text.js";

/** The operators with what they ask, and the text to begin with. */
const OPERATORS = new Map([
  ["$eq", ["is equal to", "|"]],
  ["$ne", ["is not equal to", "|"]],
  ["$in", ["is one of a list", "[|]"]],
  ["$nin", ["is none of a list", "[|]"]],
  ["$gt", ["is greater", "|"]],
  ["$gte", ["is greater or equal", "|"]],
  ["$lt", ["is less", "|"]],
  ["$lte", ["is less or equal", "|"]],
  ["$exists", ["exists or not", "true|"]],
  ["$regex", ["matches a regular expression", '"|"']],
  ["$options", ["options of $regex: i ignores case", '"i|"']],
  ["$not", ["the opposite", "{|}"]],
  ["$size", ["a list of this length", "|"]],
  ["$all", ["a list with all of these", "[|]"]],
  ["$elemMatch", ["a list with an element that matches", "{|}"]],
  ["$type", ["has a type", '"|"']],
  ["$mod", ["divisor and remainder", "[|]"]],
  ["$date", ["a date", `"|${new Date().toISOString().slice(0, 10)}T00:00:00Z"`]],
]);

const LOGICAL = new Map([
  ["$and", ["all of these queries", "[{|}]"]],
  ["$or", ["one of these queries", "[{|}]"]],
  ["$nor", ["none of these queries", "[{|}]"]],
  ["$expr", ["compares fields of one document", "{|}"]],
  ["$jsonSchema", ["has the form of a schema", "{|}"]],
]);

/** The operators of an expression that queries need most. */
const EXPRESSIONS = new Map([
  ["$eq", ["both are equal", "[|]"]],
  ["$ne", ["both are not equal", "[|]"]],
  ["$gt", ["the first is greater", "[|]"]],
  ["$gte", ["the first is greater or equal", "[|]"]],
  ["$lt", ["the first is less", "[|]"]],
  ["$lte", ["the first is less or equal", "[|]"]],
  ["$and", ["all of these expressions", "[|]"]],
  ["$or", ["one of these expressions", "[|]"]],
  ["$not", ["the opposite", "[|]"]],
  ["$in", ["the first is in the list", "[|]"]],
  ["$size", ["the length of a list", '"|"']],
  ["$ifNull", ["the first that is not null", "[|]"]],
  ["$toLower", ["in lower case", '"|"']],
  ["$strLenCP", ["the length of a text", '"|"']],
  ["$regexMatch", ["matches a regular expression", '{"input": "|", "regex": ""}']],
  ["$dateDiff", ["the time between two dates", '{"startDate": "|", "endDate": "", "unit": "day"}']],
]);

const SCHEMA_KEYWORDS = new Map([
  ["required", ["names that have to be there", '["|"]']],
  ["properties", ["a schema for each name", "{|}"]],
  ["bsonType", ["a type of MongoDB's", '"|"']],
  ["enum", ["one of these values", "[|]"]],
  ["pattern", ["a text that matches", '"|"']],
  ["minimum", ["at least", "|"]],
  ["maximum", ["at most", "|"]],
  ["minLength", ["a text of at least this length", "|"]],
  ["items", ["a schema for each element", "{|}"]],
  ["minItems", ["at least so many elements", "|"]],
  ["not", ["the opposite", "{|}"]],
  ["anyOf", ["one of these schemas", "[{|}]"]],
]);

/** As many as are seen without scrolling; the next letter leaves fewer. */
const MOST = 8;

/** Keys whose documents are queries, not conditions on a field. */
const QUERIES = new Set(["$and", "$or", "$nor", "$elemMatch"]);

/**
 * @param {string} text
 * @param {number} caret
 * @param {(field: string) => string[]} valuesOf values of a field that are known
 * @returns {Completion | null}
 */
export function complete(text, caret, valuesOf) {
  const { path, atKey, token, colonFollows } = context(text, caret);
  const typed = token ? text.slice(token.start, caret).replace(/^"/, "") : "";
  const all = atKey ? keys(path, colonFollows) : values(path, valuesOf);
  const matching = all.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
  const options = matching.sort((one, other) => rank(one, typed) - rank(other, typed)).slice(0, MOST);
  return options.length ? { start: token ? token.start : caret, end: token ? token.end : caret, options } : null;
}

function rank({ label }, typed) {
  return label.toLowerCase().startsWith(typed.toLowerCase()) ? 0 : 1;
}

/** The names around the caret, whether a name or a value stands there, and the string that it is in. */
function context(text, caret) {
  const stack = [];
  let atKey = false;
  let token = null;
  const all = tokens(text);
  let next = 0;
  for (; next < all.length && all[next].start < caret; next++) {
    const here = all[next];
    const open = here.kind === "string" && (caret < here.end || (caret === here.end && !here.closed));
    if (open || (here.kind === "word" && caret <= here.end)) {
      token = here;
      next++;
      break;
    }
    const mark = here.kind === "mark" ? text[here.start] : "";
    if (mark === "{" || mark === "[") {
      stack.push({ object: mark === "{", key: null });
      atKey = mark === "{";
    } else if (mark === "}" || mark === "]") {
      stack.pop();
      atKey = false;
    } else if (mark === ",") {
      atKey = stack.at(-1)?.object ?? false;
    } else if (mark === ":") {
      atKey = false;
    } else if (atKey && here.kind === "string") {
      stack.at(-1).key = text.slice(here.start + 1, here.end - 1);
    }
  }
  const around = atKey ? stack.slice(0, -1) : stack;
  const path = around.map(({ key }) => key).filter((key) => key !== null);
  return { path, atKey, token, colonFollows: text[all[next]?.start] === ":" };
}

function keys(path, colonFollows) {
  const last = path.at(-1);
  const inSchema = path.includes("$jsonSchema");
  const inQuery = last === undefined || QUERIES.has(last);
  const entry = (name, hint, value) => ({
    label: name,
    hint,
    insert: colonFollows ? `"${name}"|` : `"${name}": ${value}`,
  });
  const operators = (map) => [...map].map(([name, [hint, value]]) => entry(name, hint, value));
  const fields = QUERY_FIELDS.map((name) => entry(name, FIELDS.get(name) || "", "|"));
  if (path.includes("$expr")) {
    return operators(EXPRESSIONS);
  }
  if (inSchema && last !== "properties") {
    return operators(SCHEMA_KEYWORDS);
  }
  if (inSchema) {
    return QUERY_FIELDS.filter((name) => !name.includes(".")).map((name) => entry(name, FIELDS.get(name) || "", "{|}"));
  }
  if (last === "$elemMatch") {
    return operators(OPERATORS);
  }
  return inQuery ? [...fields, ...operators(LOGICAL)] : operators(OPERATORS);
}

function values(path, valuesOf) {
  if (path.includes("$expr")) {
    return QUERY_FIELDS.map((name) => ({ label: `$${name}`, hint: FIELDS.get(name) || "", insert: `"$${name}"|` }));
  }
  const field = path.filter((name) => !name.startsWith("$")).at(-1);
  if (!field || path.includes("$regex")) {
    return [];
  }
  return valuesOf(field).map((value) => ({ label: value, hint: "", insert: `${JSON.stringify(value)}|` }));
}
