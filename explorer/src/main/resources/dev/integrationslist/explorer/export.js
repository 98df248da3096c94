/** The whole result as a file, in as few requests as the workspace allows. */
import { header, row } from "./csv.js";
import { COLUMNS, projection } from "./fields.js";
import { elements } from "./json-text.js";

/**
 * @typedef {{format: "csv" | "json", columns: string[], withTokens: boolean}} Choice
 * @typedef {{type: string, parameters: (choice: Choice) => import("./api.js").Parameters, start: (choice: Choice) => string,
 *     part: (page: import("./api.js").Page, choice: Choice, isFirst: boolean) => string, end: string}} Format
 */

/** @type {Record<string, Format>} */
export const FORMATS = {
  csv: {
    type: "text/csv;charset=utf-8",
    parameters: ({ columns }) => ({ fields: projection(columns.flatMap((id) => COLUMNS.get(id).fields)) }),
    start: ({ columns }) => header(csvColumns(columns).map(({ id }) => id)),
    part: (page, { columns }) =>
      page.integrations.map((each) => row(csvColumns(columns).map((column) => column.text(each)))).join(""),
    end: "",
  },
  json: {
    type: "application/json",
    parameters: ({ withTokens }) => (withTokens ? {} : { fields: JSON.stringify({ token: 0 }) }),
    start: () => "[\n",
    part: (page, choice, isFirst) => {
      const texts = elements(page.text, "integrations");
      return (isFirst || !texts.length ? "" : ",\n") + texts.join(",\n");
    },
    end: "\n]\n",
  },
};

/** Each row of a CSV says which integration it is, whatever its columns. */
function csvColumns(columns) {
  return ["_id", ...columns.filter((id) => id !== "_id")].map((id) => COLUMNS.get(id));
}

/**
 * @param {import("./api.js").Api} api
 * @param {{query?: string, sort?: string}} result
 * @param {Choice} choice
 * @param {import("./api.js").Options & {onProgress: (done: number, total: number) => void}} options
 * @returns {Promise<Blob>}
 */
export async function exportAll(api, result, choice, options) {
  const format = FORMATS[choice.format];
  const texts = [format.start(choice)];
  let done = 0;
  for await (const page of api.pages({ ...result, ...format.parameters(choice) }, options)) {
    texts.push(format.part(page, choice, done === 0));
    done += page.items;
    options.onProgress(done, page.total);
  }
  return new Blob([...texts, format.end], { type: format.type });
}
