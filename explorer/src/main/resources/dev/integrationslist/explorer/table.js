/** The list: a table whose header sorts on the server, and the pages. */
import { button, h, render } from "./dom.js";
import { COLUMNS, hasScriptError, nameOf, typeName } from "./fields.js";
import { count, list, maskAddress, moment, number, plain, shortTime, text } from "./format.js";

const LONGEST = 200;
const SHOWN_VALUES = 3;

/** Page sizes to choose from; the workspace's upper limit caps them. */
const SIZES = [25, 50, 100];

/** Columns that do more than show a value as text. */
const CELLS = {
  name: (integration, { onOpen }) =>
    button(text(nameOf(integration), LONGEST), () => onOpen(integration._id), {
      class: "link name",
      "data-key": `open ${plain(integration._id)}`,
    }),
  status: ({ enabled }) =>
    enabled === true ? h("span", { class: "badge good" }, "Enabled") : h("span", { class: "badge" }, "Disabled"),
  type: ({ type }) => h("span", { class: "badge outline" }, text(plain(typeName(type)), LONGEST)),
  urls: ({ urls }) => several(list(urls).map((url) => (typeof url === "string" ? maskAddress(url) : url))),
  creator: ({ _createdBy }) => several(list(_createdBy?.username)),
  created: ({ _createdAt }) => date(_createdAt),
  updated: ({ _updatedAt }) => date(_updatedAt),
  script: (integration) => [
    integration.scriptEnabled === true
      ? h("span", { class: "badge outline" }, "On")
      : h("span", { class: "none" }, "Off"),
    hasScriptError(integration) && h("span", { class: "badge bad" }, "Does not compile"),
  ],
};

function date(value) {
  const found = moment(value);
  return found ? shortTime(found) : several(list(value));
}

function several(values) {
  if (!values.length) {
    return h("span", { class: "none" }, "–");
  }
  const more = values.length - SHOWN_VALUES;
  return [
    values.slice(0, SHOWN_VALUES).map((value) => h("span", { class: "value" }, text(plain(value), LONGEST))),
    more > 0 && h("span", { class: "hint" }, `and ${number(more)} more`),
  ];
}

/**
 * The table of a page.
 *
 * @param {import("./api.js").Page} page
 * @param {{columns: string[], sort: string, onSort: (sort: string) => void, onOpen: (id: any) => void}} options
 */
export function table(page, options) {
  const columns = options.columns.map((id) => COLUMNS.get(id));
  const head = columns.map((column) => {
    const direction = directionOf(options.sort, column.sort);
    const next = JSON.stringify({ [column.sort]: direction === 1 ? -1 : 1 });
    const arrow = { 1: "▲", "-1": "▼", 0: "" }[direction];
    return h(
      "th",
      { role: "columnheader", scope: "col", "aria-sort": { 1: "ascending", "-1": "descending", 0: "none" }[direction] },
      button([column.label, h("span", { "aria-hidden": "true", class: "arrow" }, arrow)], () => options.onSort(next), {
        "data-key": `sort ${column.id}`,
      }),
    );
  });
  const rows = page.integrations.map((integration) =>
    h(
      "tr",
      { role: "row" },
      columns.map((column) =>
        h(
          "td",
          { role: "cell", "data-label": column.label, class: `column-${column.id}` },
          cell(column, integration, options),
        ),
      ),
    ),
  );
  return h(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": "Integrations, scrolls sideways" },
    h(
      "table",
      { role: "table" },
      h("caption", { class: "for-screen-readers" }, "Integrations. The buttons in the header sort."),
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, head)),
      h("tbody", { role: "rowgroup" }, rows),
    ),
  );
}

function cell(column, integration, options) {
  return CELLS[column.id] ? CELLS[column.id](integration, options) : several(list(integration[column.fields[0]]));
}

/** 1, -1, or 0 if the list is not sorted by this field first. */
function directionOf(sort, field) {
  try {
    const [first] = Object.entries(JSON.parse(sort));
    return first[0] === field && (first[1] === 1 || first[1] === -1) ? first[1] : 0;
  } catch {
    return 0;
  }
}

/**
 * The pages around a page.
 *
 * @param {import("./api.js").Page} page
 * @param {number} size integrations of a full page
 * @param {{onPage: (offset: number) => void, onSize: (count: number) => void}} options
 */
export function pager(page, size, { onPage, onSize }) {
  const last = Math.max(0, Math.floor((page.total - 1) / size) * size);
  const current = Math.floor(page.offset / size) + 1;
  const pages = Math.floor(last / size) + 1;
  const move = (key, label, offset, possible) =>
    button(label, () => onPage(offset), { "data-key": `page ${key}`, id: `page-${key}`, disabled: !possible });
  const input = h("input", {
    type: "number",
    min: 1,
    max: pages,
    value: current,
    "aria-label": "Page",
    "data-key": "page number",
    onChange: () => onPage((Math.max(1, Math.min(pages, Math.floor(Number(input.value)) || 1)) - 1) * size),
  });
  const sizes = [...new Set([...SIZES, size])].sort((one, other) => one - other);
  return h(
    "nav",
    { class: "pager", "aria-label": "Pages of the list" },
    move("first", "« First", 0, page.offset > 0),
    move("previous", "‹ Previous", Math.max(0, page.offset - size), page.offset > 0),
    h("span", {}, "Page ", input, ` of ${number(pages)}`),
    move("next", "Next ›", page.offset + size, page.offset + page.items < page.total),
    move("last", "Last »", last, page.offset + page.items < page.total),
    h(
      "label",
      {},
      "Per page ",
      h(
        "select",
        { "data-key": "page size", onChange: (event) => onSize(Number(event.target.value)) },
        sizes.map((each) => h("option", { value: each, selected: each === size }, String(each))),
      ),
    ),
  );
}

/** What is shown, in words. */
export function summary(page) {
  if (!page.total) {
    return "No integration matches";
  }
  const matches = count(page.total, "integration");
  return page.items === page.total
    ? matches
    : `${matches}, ${number(page.offset + 1)}–${number(page.offset + page.items)} shown`;
}

/**
 * The choice of columns.
 *
 * @param {HTMLElement} container
 * @param {string[]} columns
 * @param {(columns: string[]) => void} onChoose
 */
export function showColumnChoice(container, columns, onChoose) {
  const toggle = (id, shown) =>
    onChoose([...COLUMNS.keys()].filter((each) => (each === id ? shown : columns.includes(each))));
  render(
    container,
    [...COLUMNS.values()].map(({ id, label }) =>
      h(
        "label",
        {},
        h("input", {
          type: "checkbox",
          checked: columns.includes(id),
          disabled: columns.length === 1 && columns[0] === id,
          "data-key": `column ${id}`,
          onChange: (event) => toggle(id, event.target.checked),
        }),
        label,
      ),
    ),
  );
}
