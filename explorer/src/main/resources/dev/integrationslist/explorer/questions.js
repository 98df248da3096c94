/**
 * What administrators ask most, each as a query that they see and can change.
 *
 * @typedef {{id: string, label: string, query: () => object}} Question
 */
import { addresses, projection } from "./fields.js";

/** Bounds of the API's for one query; the server refuses what is beyond. */
const MOST_VALUES = 500;
const MOST_CHARACTERS = 8_000;

/** @type {Question[]} */
export const QUESTIONS = [
  { id: "http", label: "Still posts to http://", query: () => ({ urls: { $regex: "^http://", $options: "i" } }) },
  { id: "disabled", label: "Is disabled", query: () => ({ enabled: { $ne: true } }) },
  { id: "script", label: "Runs a script", query: () => ({ scriptEnabled: true }) },
  { id: "script-error", label: "Script does not compile", query: () => ({ scriptError: { $ne: null } }) },
  { id: "old", label: "Not changed for two years", query: () => ({ _updatedAt: { $lt: { $date: yearsAgo(2) } } }) },
  {
    id: "other-user",
    label: "Posts as somebody else than its creator",
    query: () => ({ $expr: { $ne: ["$username", "$_createdBy.username"] } }),
  },
  { id: "no-channel", label: "Has no channel", query: () => ({ "channel.0": { $exists: false } }) },
];

/** Midnight, so that the same question is the same address all day. */
function yearsAgo(years) {
  const date = new Date();
  date.setUTCFullYear(date.getUTCFullYear() - years);
  date.setUTCHours(0, 0, 0, 0);
  return date.toISOString();
}

/** The query for what one person made. */
export function madeBy(username) {
  return { "_createdBy.username": username };
}

/**
 * The query for integrations that call the same URL. No MongoDB filter compares documents with each other, so the URLs are
 * read, and those that several have are named.
 *
 * @param {import("./api.js").Api} api
 * @param {import("./api.js").Options} options
 * @returns {Promise<{query: object, found: number, named: number} | null>} null if all URLs differ; `named` are fewer than
 *     `found` if a query cannot hold them all
 */
export async function sameUrl(api, options) {
  const counts = new Map();
  const query = JSON.stringify({ urls: { $nin: [null, []] } });
  for await (const page of api.pages({ query, fields: projection(["urls"], false) }, options)) {
    for (const integration of page.integrations) {
      for (const address of new Set(addresses(integration))) {
        counts.set(address, (counts.get(address) || 0) + 1);
      }
    }
  }
  const repeated = [...counts].filter(([, count]) => count > 1).sort((one, other) => other[1] - one[1]);
  const named = [];
  let room = MOST_CHARACTERS;
  for (const [address] of repeated.slice(0, MOST_VALUES)) {
    room -= JSON.stringify(address).length + 2;
    if (room >= 0) {
      named.push(address);
    }
  }
  return named.length ? { query: { urls: { $in: named } }, found: repeated.length, named: named.length } : null;
}
