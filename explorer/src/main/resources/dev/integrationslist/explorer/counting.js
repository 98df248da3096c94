/**
 * What the facets count: few fields of all that matches.
 *
 * @typedef {{key: string | undefined, integrations: any[], total: number, requests: number, bytes: number, millis: number,
 *     at: Date}} Counted the integrations with what it cost to read them; `key` is the query that they match
 */
import { COUNTED_FIELDS, FACETS, count } from "./facets.js";
import { projection } from "./fields.js";

/** What a page that has all matches says already. */
export function countedPage(page, key) {
  return { key, integrations: page.integrations, total: page.total, requests: 0, bytes: 0, millis: 0, at: page.at };
}

/**
 * Reads what matches, and tells what is counted after each request. Workspaces that allow `count=0` answer all in one.
 *
 * @param {import("./api.js").Api} api
 * @param {string | undefined} key the query
 * @param {number} mostRequests if it would take more after the first, the first is all that is counted
 * @param {import("./api.js").Options & {onCounted: (counted: Counted) => void}} options
 */
export async function countMatches(api, key, mostRequests, options) {
  const counted = { key, integrations: [], total: 0, requests: 0, bytes: 0, millis: 0, at: new Date() };
  for await (const page of api.pages({ query: key, fields: projection(COUNTED_FIELDS, false) }, options)) {
    counted.integrations = counted.integrations.concat(page.integrations);
    counted.total = page.total;
    counted.requests++;
    counted.bytes += page.bytes;
    counted.millis += page.millis;
    options.onCounted(counted);
    if (requestsLeft(counted) > mostRequests) {
      return;
    }
  }
}

/** How many requests the rest would take. */
export function requestsLeft({ integrations, total, requests }) {
  return Math.ceil((total - integrations.length) / Math.max(1, integrations.length / Math.max(1, requests)));
}

/** The texts among the values of a field, the most frequent first. */
export function textsOf(field, integrations) {
  const facet = FACETS.find(
    ({ fields, id }) => fields.length === 1 && fields[0] === field && id !== "host" && id !== "scheme",
  );
  return facet
    ? count(facet, integrations)
        .map(({ value }) => value)
        .filter((value) => typeof value === "string")
    : [];
}
