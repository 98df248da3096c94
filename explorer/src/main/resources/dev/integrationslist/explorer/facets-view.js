/** The questions, the facets with their counts, and the histogram to drag over. */
import { button, h, render, svg } from "./dom.js";
import { requestsLeft } from "./counting.js";
import { FACETS, count as countValues } from "./facets.js";
import { count, day, millis, moment, number, size, text } from "./format.js";
import { node, same } from "./json-text.js";
import { bins, createdBetween, isCreatedBetween, range } from "./histogram.js";
import { add, conditions, containedName, has, nameContains, toggle, without } from "./query.js";
import { QUESTIONS } from "./questions.js";

const FEW = 6;
const MANY = 200;
const LONGEST = 120;
const WIDTH = 240;
const HEIGHT = 64;

/**
 * The questions.
 *
 * @param {HTMLElement} container
 * @param {{query: import("./json-text.js").Node | null, creators: string[], onAsk: (query: object) => void,
 *     onSameUrl: () => void, onMadeBy: (username: string) => void}} options
 */
export function showQuestions(container, { query: current, creators, onAsk, onSameUrl, onMadeBy }) {
  const asked = (query) => String(current !== null && same(node(query), current));
  render(
    container,
    h("h2", { id: "questions-title" }, "Questions"),
    h(
      "ul",
      { class: "choices" },
      QUESTIONS.map(({ id, label, query }) =>
        h(
          "li",
          {},
          button(label, () => onAsk(query()), {
            id: `ask-${id}`,
            "data-key": `ask ${id}`,
            "aria-pressed": asked(query()),
          }),
        ),
      ),
      h("li", {}, button("Same URL twice", onSameUrl, { id: "ask-same-url", "data-key": "ask same-url" })),
    ),
    h("label", { for: "made-by", class: "hint" }, "Made by one person"),
    h(
      "select",
      {
        id: "made-by",
        disabled: !creators.length,
        "data-key": "made by",
        onChange: (event) => event.target.value && onMadeBy(event.target.value),
      },
      h("option", { value: "" }, "Choose…"),
      creators.map((creator) => h("option", { value: creator }, creator)),
    ),
  );
}

/**
 * The facets.
 *
 * @param {HTMLElement} container
 * @param {import("./counting.js").Counted | null} counted
 * @param {import("./json-text.js").Node | null} query null if the text is no query
 * @param {{expanded: Set<string>, onQuery: (query: import("./json-text.js").Node) => void, onCountAll: () => void}} options
 */
export function showFacets(container, counted, query, options) {
  const complete = counted && counted.integrations.length >= counted.total;
  render(
    container,
    h("h2", { id: "facets-title" }, "Filters"),
    !query && h("p", { class: "hint" }, "Mend the query to filter by clicking."),
    query && nameSearch(query, options.onQuery),
    query &&
      counted && [
        !complete && partial(counted, options.onCountAll),
        histogram(counted, query, options.onQuery),
        FACETS.map((facet) => group(facet, counted, query, options)),
        h("p", { class: "hint", id: "cost" }, cost(counted)),
      ],
  );
}

function nameSearch(query, onQuery) {
  const isName = (condition) => containedName(condition) !== null;
  const current = conditions(query).find(isName);
  const choose = (text) => {
    const rest = without(query, isName);
    onQuery(text ? add(rest, nameContains(text)) : rest);
  };
  return [
    h("label", { for: "name-search", class: "hint" }, "Name contains"),
    h("input", {
      id: "name-search",
      type: "search",
      class: "name-search",
      "data-key": "name search",
      value: current ? containedName(current) : "",
      onChange: (event) => choose(event.target.value.trim()),
    }),
  ];
}

function partial(counted, onCountAll) {
  return h(
    "p",
    { class: "message" },
    `Counted ${number(counted.integrations.length)} of ${number(counted.total)}: the workspace forbids count=0. `,
    button(`Count all (${count(requestsLeft(counted), "request")})`, onCountAll, {
      id: "count-all",
      "data-key": "count all",
    }),
  );
}

function cost({ requests, bytes, millis: took, integrations, at }) {
  const source = requests
    ? `${count(requests, "request")}, ${size(bytes)}, ${millis(took)}`
    : "no request of their own";
  return `Counts of ${count(integrations.length, "integration")}: ${source}, at ${at.toLocaleTimeString()}.`;
}

function group(facet, counted, query, { expanded, onQuery }) {
  const values = countValues(facet, counted.integrations);
  const active = values.filter(({ condition }) => has(query, condition));
  const others = values.filter((value) => !active.includes(value));
  const shown = expanded.has(facet.id) ? MANY : FEW;
  const container = h("div", { role: "group", "aria-label": facet.label, class: "facet", id: `facet-${facet.id}` });
  const value = (each) => {
    const isActive = active.includes(each);
    return h(
      "li",
      {},
      button(
        [
          h("span", { class: "share", "aria-hidden": "true" }),
          h("span", { class: "label" }, text(each.name.trim() ? each.name : JSON.stringify(each.name), LONGEST)),
          h("span", { class: "count" }, number(each.count)),
        ],
        () => onQuery(toggle(query, each.condition)),
        { "aria-pressed": String(isActive), "data-key": `facet ${facet.id} ${each.name}`, class: "facet-value" },
      ),
    );
  };
  const all = [...active, ...others];
  const items = all.slice(0, active.length + shown).map(value);
  items.forEach((item, index) => {
    item.querySelector(".share").style.width =
      `${(100 * all[index].count) / Math.max(1, counted.integrations.length)}%`;
  });
  const hidden = all.length - items.length;
  const more = () => {
    expanded.has(facet.id) ? expanded.delete(facet.id) : expanded.add(facet.id);
    container.replaceWith(group(facet, counted, query, { expanded, onQuery }));
    document.getElementById(`facet-${facet.id}`).querySelector("[data-key^='more ']").focus();
  };
  container.append(
    h("h3", {}, facet.label),
    h("ul", { class: "choices" }, items, !all.length && h("li", { class: "none" }, "–")),
  );
  if (hidden > 0 || (expanded.has(facet.id) && all.length > active.length + FEW)) {
    const label = expanded.has(facet.id) ? "Show fewer" : `Show ${number(Math.min(hidden, MANY - FEW))} more`;
    container.append(
      button(label, more, {
        class: "link",
        "data-key": `more ${facet.id}`,
        "aria-expanded": String(expanded.has(facet.id)),
      }),
    );
  }
  return container;
}

function histogram(counted, query, onQuery) {
  const dates = counted.integrations.map(({ _createdAt }) => moment(_createdAt)).filter(Boolean);
  const { unit, bins: found } = bins(dates);
  const active = conditions(query).map(range).find(Boolean);
  const choose = (from, before) => {
    const rest = without(query, isCreatedBetween);
    onQuery(from || before ? add(rest, createdBetween(from, before)) : rest);
  };
  return h(
    "div",
    { role: "group", "aria-label": "Created", class: "facet", id: "facet-created" },
    h("h3", {}, "Created"),
    found.length > 0 && bars(found, unit, choose),
    dateRow(active, choose),
  );
}

function bars(found, unit, choose) {
  const highest = Math.max(...found.map((bin) => bin.count));
  const top = found.find((bin) => bin.count === highest);
  const step = WIDTH / found.length;
  const rects = found.map((bin, index) => {
    const height = bin.count ? Math.max(2, (HEIGHT * bin.count) / highest) : 0;
    return svg(
      "rect",
      { x: index * step + 0.5, y: HEIGHT - height, width: Math.max(1, step - 1), height, class: "bar-of-time" },
      svg("title", {}, `${day(bin.start)}: ${number(bin.count)}`),
    );
  });
  const selection = svg("rect", { class: "selection", y: 0, height: HEIGHT, width: 0 });
  const label =
    `Created by ${unit}, from ${day(found[0].start)} to ${day(found.at(-1).start)};` +
    ` most, ${number(highest)}, from ${day(top.start)}. The fields below choose dates by keyboard.`;
  const chart = svg(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: "img",
      "aria-label": label,
      class: "histogram",
      id: "histogram",
      preserveAspectRatio: "none",
    },
    rects,
    selection,
  );
  dragOver(chart, found.length, (first, last, done) => {
    selection.setAttribute("x", String(first * step));
    selection.setAttribute("width", String((last - first + 1) * step));
    if (done) {
      choose(found[first].start, found[last].end);
    }
  });
  return [
    chart,
    h("div", { class: "ends hint" }, h("span", {}, day(found[0].start)), h("span", {}, day(found.at(-1).start))),
  ];
}

/** Tells which bars the pointer was dragged over. */
function dragOver(chart, size, onChoice) {
  let from = null;
  const at = (event) => {
    const box = chart.getBoundingClientRect();
    return Math.max(0, Math.min(size - 1, Math.floor(((event.clientX - box.left) / box.width) * size)));
  };
  const tell = (event, done) => onChoice(Math.min(from, at(event)), Math.max(from, at(event)), done);
  chart.addEventListener("pointerdown", (event) => {
    from = at(event);
    chart.setPointerCapture(event.pointerId);
    tell(event, false);
  });
  chart.addEventListener("pointermove", (event) => from !== null && tell(event, false));
  chart.addEventListener("pointerup", (event) => {
    if (from !== null) {
      tell(event, true);
      from = null;
    }
  });
  chart.addEventListener("pointercancel", () => (from = null));
}

/** The same choice by day, for the keyboard; the last day is part of it. */
function dateRow(active, choose) {
  const inputs = ["from", "to"].map((name) => {
    const shown = name === "from" ? active?.from : active?.before && new Date(active.before.getTime() - 1);
    return h("input", {
      type: "date",
      id: `created-${name}`,
      "data-key": `created ${name}`,
      value: shown ? localDay(shown) : "",
      onChange: () => choose(startOf(inputs[0].value, 0), startOf(inputs[1].value, 1)),
    });
  });
  return h(
    "div",
    { class: "dates" },
    inputs.map((input) => [h("label", { for: input.id }, `${input.id === "created-from" ? "From" : "To"} `), input]),
    active &&
      button("Any date", () => choose(null, null), { class: "link", "data-key": "created any", id: "created-any" }),
  );
}

function localDay(date) {
  const two = (value) => String(value).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function startOf(value, daysLater) {
  if (!value) {
    return null;
  }
  const [year, month, date] = value.split("-").map(Number);
  const start = new Date(2000, 0, 1);
  start.setFullYear(year, month - 1, date + daysLater);
  return start;
}
