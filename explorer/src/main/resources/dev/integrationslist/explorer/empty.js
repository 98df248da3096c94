/** Why nothing matches: how many would without each condition. */
import { projection } from "./fields.js";
import { conditions, remove, write } from "./query.js";

const MOST_REQUESTS = 5;

/**
 * @param {import("./api.js").Api} api
 * @param {import("./json-text.js").Node} query
 * @param {import("./api.js").Options} options
 * @returns {Promise<{condition: import("./query.js").Condition, total: number}[]>} the condition that excludes most first
 */
export async function explainEmpty(api, query, options) {
  const found = [];
  for (const condition of conditions(query).slice(0, MOST_REQUESTS)) {
    const rest = write(remove(query, condition)) || undefined;
    const page = await api.page({ query: rest, fields: projection([]), count: 1 }, options);
    found.push({ condition, total: page.total });
  }
  return found.sort((one, other) => other.total - one.total);
}
