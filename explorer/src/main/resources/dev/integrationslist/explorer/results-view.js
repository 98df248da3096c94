/** The list with what is said about it: conditions, totals, columns, pages, and why it is empty. */
import { button, h, render } from "./dom.js";
import { count, number } from "./format.js";
import { conditions, remove, write } from "./query.js";
import { pager, showColumnChoice, summary, table } from "./table.js";

/** The conditions of the query, each with a button that takes it away. */
function chips(query, onQuery) {
  const all = query ? conditions(query) : [];
  return (
    all.length > 0 &&
    h(
      "ul",
      { class: "chips", "aria-label": "Conditions" },
      all.map((condition) =>
        h(
          "li",
          {},
          h("code", {}, h("bdi", {}, condition.text)),
          button("×", () => onQuery(write(remove(query, condition))), {
            "aria-label": `Remove ${condition.text}`,
            "data-key": `remove ${condition.text}`,
          }),
        ),
      ),
    )
  );
}

/**
 * @param {HTMLElement} container
 * @param {import("./api.js").Page} page
 * @param {{query: import("./json-text.js").Node | null, columns: string[], sort: string, size: number,
 *     columnsOpen: boolean, onColumnsToggle: (open: boolean) => void, onQuery: (query: string) => void,
 *     onSort: (sort: string) => void, onOpen: (id: any) => void, onPage: (offset: number) => void,
 *     onSize: (count: number) => void, onColumns: (columns: string[]) => void, onRefresh: () => void,
 *     onExport: () => void}} options
 */
export function showResults(container, page, options) {
  const choice = h("div", { class: "column-choice" });
  const columns = h(
    "details",
    { class: "columns", open: options.columnsOpen, onToggle: () => options.onColumnsToggle(columns.open) },
    h("summary", { "data-key": "columns", id: "columns" }, "Columns"),
    choice,
  );
  showColumnChoice(choice, options.columns, options.onColumns);
  render(
    container,
    h(
      "div",
      { class: "toolbar" },
      h("p", { id: "summary", role: "status" }, summary(page)),
      h(
        "div",
        { class: "buttons" },
        h("span", { class: "hint" }, `As of ${page.at.toLocaleTimeString()}`),
        button("Refresh", options.onRefresh, { "data-key": "refresh", id: "refresh" }),
        columns,
        button("Export…", options.onExport, { "data-key": "export", id: "open-export" }),
      ),
    ),
    chips(options.query, options.onQuery),
    content(page, options),
  );
}

function content(page, options) {
  if (page.items) {
    return [table(page, options), pager(page, options.size, options)];
  }
  return page.total
    ? h(
        "p",
        { class: "empty" },
        "This page is beyond the end. ",
        button("First page", () => options.onPage(0), { id: "page-first" }),
      )
    : h("div", { id: "empty", class: "empty" });
}

/**
 * Says why nothing matches.
 *
 * @param {HTMLElement} container
 * @param {{condition: import("./query.js").Condition, total: number}[] | null} reasons null while they are looked for
 * @param {{query: import("./json-text.js").Node | null, onQuery: (query: string) => void}} options
 */
export function showEmpty(container, reasons, { query, onQuery }) {
  if (!query || !conditions(query).length) {
    render(container, h("p", {}, "There is no integration that you may see."));
    return;
  }
  const useful = (reasons || []).filter(({ total }) => total > 0);
  render(
    container,
    h("p", {}, h("b", {}, "Nothing meets all conditions.")),
    !reasons && h("p", { class: "hint" }, "Finding out which condition excludes most…"),
    useful.length > 0 && [
      h(
        "ul",
        { class: "reasons" },
        useful.map(({ condition, total }, index) =>
          h(
            "li",
            {},
            index === 0 && h("span", { class: "badge bad" }, "Excludes most"),
            " Without ",
            h("code", {}, h("bdi", {}, condition.text)),
            ` there ${total === 1 ? "is" : "are"} ${count(total, "integration")}. `,
            button("Remove it", () => onQuery(write(remove(query, condition))), {
              "data-key": `without ${condition.text}`,
            }),
          ),
        ),
      ),
    ],
    reasons &&
      !useful.length &&
      h("p", {}, `No single condition of the ${number(conditions(query).length)} is the reason. `),
    button("Remove all conditions", () => onQuery(""), { id: "remove-all", "data-key": "remove all" }),
  );
}
