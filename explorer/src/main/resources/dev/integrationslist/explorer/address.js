/**
 * What the page shows, as the part of its address after `#`: browsers send that to no server, so a query is in no log and has
 * no limit but the API's own. Credentials are never part of it.
 *
 * @typedef {{query: string, sort: string, columns: string[] | null, offset: number, count: number | null,
 *     id: string | null}} State
 */

/** @type {State} */
export const START = { query: "", sort: "", columns: null, offset: 0, count: null, id: null };

/**
 * The state that an address holds. What is not readable is left out.
 *
 * @param {string} hash
 * @returns {State}
 */
export function read(hash) {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  return {
    query: parameters.get("query") || "",
    sort: parameters.get("sort") || "",
    columns: parameters.has("columns") ? parameters.get("columns").split(",").filter(Boolean) : null,
    offset: number(parameters.get("offset")) || 0,
    count: number(parameters.get("count")) || null,
    id: parameters.get("id"),
  };
}

function number(text) {
  return /^\d{1,9}$/.test(text || "") ? Number(text) : 0;
}

/** The address of a state, without what is as at the start. */
export function write(state) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    if (value !== null && value !== "" && value !== 0) {
      parameters.set(name, String(value));
    }
  }
  return `#${parameters}`;
}
