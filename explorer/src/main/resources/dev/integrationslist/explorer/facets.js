/**
 * What the matches have in common: values with counts. Each value has the condition of the MongoDB query that finds just the
 * integrations counted for it.
 *
 * @typedef {{id: string, label: string, fields: string[], values: (integration: any) => any[],
 *     name: (value: any) => string, condition: (value: any) => object}} Facet
 * @typedef {{value: any, name: string, count: number, condition: import("./query.js").Condition}} Value
 */
import { addresses, hasScriptError, typeName } from "./fields.js";
import { list } from "./format.js";
import { condition, escapeRegex } from "./query.js";

const NONE = null;

/** What comes before, within and after the host in an address that a webhook can call; the query says the same. */
const ADDRESS = /^https?:\/\/(?:[^/?#]*@)?([^/?#:@[\]\u0000-\u0020]+|\[[\da-f:.]+\])(?::[0-9]*)?(?:[/?#]|$)/i;

/** @type {Facet[]} */
export const FACETS = [
  field("type", "Type", "type", typeName),
  flag("status", "Status", "enabled", "Enabled", "Disabled"),
  field("event", "Event", "event"),
  arrayField("channel", "Channel", "channel"),
  field("creator", "Creator", "_createdBy.username"),
  field("username", "Posts as", "username"),
  {
    id: "host",
    label: "Host of the URL",
    fields: ["urls"],
    values: (integration) => hosts(integration),
    name: String,
    condition: (host) => ({ urls: { $regex: hostPattern(host), $options: "i" } }),
  },
  {
    id: "scheme",
    label: "http or https",
    fields: ["urls"],
    values: (integration) => {
      const found = addresses(integration).map((address) => address.match(/^https?(?=:\/\/)/i)?.[0].toLowerCase());
      return found.filter(Boolean);
    },
    name: (scheme) => `${scheme}://`,
    condition: (scheme) => ({ urls: { $regex: `^${scheme}://`, $options: "i" } }),
  },
  flag("script", "Script", "scriptEnabled", "On", "Off"),
  {
    id: "scriptError",
    label: "Script error",
    fields: ["scriptError"],
    values: (integration) => [hasScriptError(integration)],
    name: (fails) => (fails ? "Does not compile" : "None"),
    condition: (fails) => ({ scriptError: fails ? { $ne: null } : null }),
  },
];

/** The fields that counting needs, and the histogram. */
export const COUNTED_FIELDS = [...new Set([...FACETS.flatMap((facet) => facet.fields), "_createdAt"])];

function get(integration, path) {
  return path.split(".").reduce((value, name) => value?.[name], integration);
}

/** Values that a condition can name: no objects and no lists. */
function scalars(value) {
  const all = list(value);
  return all.length ? all.filter((each) => each === null || typeof each !== "object") : [NONE];
}

function field(id, label, path, name = String) {
  return {
    id,
    label,
    fields: [path],
    values: (integration) => scalars(get(integration, path)),
    name: (value) => (value === NONE ? "(none)" : name(value)),
    condition: (value) => ({ [path]: value }),
  };
}

/** An empty list is no value, too. */
function arrayField(id, label, path) {
  return {
    ...field(id, label, path),
    condition: (value) => ({ [path]: value === NONE ? { $in: [null, []] } : value }),
  };
}

/** A switch is on if it is true; anything else, such as a missing field, is off. */
function flag(id, label, path, on, off) {
  return {
    id,
    label,
    fields: [path],
    values: (integration) => [integration[path] === true],
    name: (value) => (value ? on : off),
    condition: (value) => ({ [path]: value ? true : { $ne: true } }),
  };
}

function hosts(integration) {
  return addresses(integration)
    .map((address) => address.match(ADDRESS)?.[1].toLowerCase())
    .filter(Boolean);
}

function hostPattern(host) {
  return `^https?://(?:[^/?#]*@)?${escapeRegex(host)}(?::[0-9]*)?(?:[/?#]|$)`;
}

/**
 * Counts the values of a facet.
 *
 * @param {Facet} facet
 * @param {any[]} integrations with at least the facet's fields
 * @returns {Value[]} the most frequent first
 */
export function count(facet, integrations) {
  /** @type {Map<any, number>} */
  const counts = new Map();
  for (const integration of integrations) {
    for (const value of new Set(facet.values(integration))) {
      counts.set(value, (counts.get(value) || 0) + 1);
    }
  }
  return [...counts]
    .map(([value, found]) => ({
      value,
      name: facet.name(value),
      count: found,
      condition: condition(facet.condition(value)),
    }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
}
