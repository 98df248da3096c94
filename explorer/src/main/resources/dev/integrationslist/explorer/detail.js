/** One integration: all its fields, its script, those related to it, and its request as code. */
import { copy, button, h, render } from "./dom.js";
import { addresses, FIELDS, nameOf, projection, typeName } from "./fields.js";
import { count, HIDDEN, list, maskAddress, moment, number, plain, size, text, time, utc } from "./format.js";
import { scriptView } from "./script-view.js";
import { madeBy } from "./questions.js";
import { codeView } from "./snippets-view.js";

const SCRIPTS = new Set(["script", "scriptCompiled"]);
const RELATED_SHOWN = 8;
const LONGEST = 2_000;

/** A query has room for this much of each value. */
const LONGEST_IN_QUERY = 500;
const MOST_IN_QUERY = 10;

/**
 * Shows an integration.
 *
 * @param {HTMLElement} container
 * @param {any} integration
 * @param {{onClose: () => void, onQuery: (query: object) => void, onStep: (by: number) => void,
 *     canStep: (by: number) => boolean, related: HTMLElement}} options
 */
export function showDetail(container, integration, { onClose, onQuery, onStep, canStep, related }) {
  const step = (by, label, key) =>
    button(label, () => onStep(by), {
      disabled: !canStep(by),
      "data-key": key,
      id: key,
      title: key === "previous" ? "Previous in the list" : "Next in the list",
    });
  render(
    container,
    h(
      "div",
      { class: "panel-head" },
      h("h2", { id: "panel-title" }, text(nameOf(integration), LONGEST)),
      h(
        "span",
        { class: "buttons" },
        step(-1, "‹ Previous", "previous"),
        step(1, "Next ›", "next"),
        button("Close", onClose, { id: "close", "data-key": "close" }),
      ),
    ),
    h(
      "p",
      {},
      h(
        "span",
        { class: integration.enabled === true ? "badge good" : "badge" },
        integration.enabled === true ? "Enabled" : "Disabled",
      ),
      " ",
      h("span", { class: "badge outline" }, text(plain(typeName(integration.type)), 100)),
    ),
    fieldList(integration, onQuery),
    scripts(integration),
    related,
    h(
      "section",
      { "aria-labelledby": "code-title" },
      h("h3", { id: "code-title" }, "Ask for it"),
      codeView({ query: JSON.stringify({ _id: integration._id }) }),
    ),
  );
}

function fieldList(integration, onQuery) {
  const known = [...FIELDS.keys()].filter((name) => name in integration && !SCRIPTS.has(name));
  const unknown = Object.keys(integration).filter((name) => !FIELDS.has(name));
  return h(
    "dl",
    { class: "fields" },
    [...known, ...unknown].map((name) =>
      h(
        "div",
        { id: FIELDS.has(name) ? `field-${name}` : null },
        h("dt", {}, FIELDS.get(name) || text(name, 100), FIELDS.has(name) && h("code", {}, name)),
        h("dd", {}, value(name, integration, onQuery)),
      ),
    ),
  );
}

function value(name, integration, onQuery) {
  const found = integration[name];
  if (found === null || (Array.isArray(found) && !found.length)) {
    return h("span", { class: "none" }, found === null ? "null" : "none");
  }
  switch (name) {
    case "token":
      return secret(plain(found), HIDDEN);
    case "urls":
      return list(found).map((url) => h("div", {}, address(plain(url))));
    case "_createdAt":
    case "_updatedAt":
      return moment(found)
        ? [time(moment(found)), h("span", { class: "hint" }, ` ${utc(moment(found))}`)]
        : text(plain(found), LONGEST);
    case "_createdBy":
      return creator(found, onQuery);
    case "scriptError":
      return h(
        "pre",
        { class: "error-text" },
        text(typeof found === "object" ? found.stack || found.message || plain(found) : plain(found), LONGEST),
      );
    default:
      return list(found).map((each) => h("span", { class: "value" }, text(plain(each), LONGEST)));
  }
}

function creator(found, onQuery) {
  const name = found.username;
  return typeof name === "string"
    ? [
        text(name, LONGEST),
        " ",
        button("All by this person", () => onQuery(madeBy(name)), {
          class: "link",
          id: "by-creator",
          "data-key": "by creator",
        }),
      ]
    : text(plain(found), LONGEST);
}

/** An address is text, never a link: following one calls it, and it may be anything, such as a script. */
function address(url) {
  const masked = maskAddress(url);
  return masked === url ? text(url, LONGEST) : secret(url, masked);
}

/** A value that is shown when it is asked for. */
function secret(shown, hidden) {
  const output = h("code", {}, text(hidden, LONGEST));
  const reveal = button(
    "Show",
    () => {
      const isHidden = reveal.getAttribute("aria-pressed") === "false";
      render(output, text(isHidden ? shown : hidden, LONGEST));
      reveal.setAttribute("aria-pressed", String(isHidden));
      reveal.textContent = isHidden ? "Hide" : "Show";
    },
    { "aria-pressed": "false", class: "link reveal" },
  );
  const take = button("Copy", () => copy(shown, take), { class: "link" });
  return [output, " ", reveal, take];
}

function scripts(integration) {
  const { script, scriptCompiled } = integration;
  const compiled = h(
    "details",
    {
      id: "compiled",
      onToggle: () => {
        if (compiled.open && compiled.children.length === 1) {
          compiled.append(scriptView(scriptCompiled, "Text of the compiled script"));
        }
      },
    },
    h("summary", {}, `Compiled script, ${size(String(scriptCompiled).length)}`),
  );
  return [
    typeof script === "string" &&
      script &&
      h(
        "section",
        { "aria-labelledby": "script-title" },
        h("h3", { id: "script-title" }, "Script"),
        scriptView(script, "Text of the script"),
      ),
    typeof scriptCompiled === "string" && scriptCompiled && compiled,
  ];
}

/**
 * Those with the same URL or the same creator, in one light request.
 *
 * @param {HTMLElement} container
 * @param {any} integration
 * @param {import("./api.js").Api} api
 * @param {{signal: AbortSignal, onWait: (wait: any) => void, onOpen: (id: any) => void, onQuery: (query: object) => void}} options
 */
export async function showRelated(container, integration, api, { signal, onWait, onOpen, onQuery }) {
  const urls = addresses(integration)
    .filter((url) => url.length < LONGEST_IN_QUERY)
    .slice(0, MOST_IN_QUERY);
  const creatorName = integration._createdBy?.username;
  const groups = [
    urls.length && {
      label: "Same URL",
      query: { urls: { $in: urls } },
      is: (each) => addresses(each).some((url) => urls.includes(url)),
    },
    typeof creatorName === "string" &&
      creatorName.length < LONGEST_IN_QUERY && {
        label: "Same creator",
        query: madeBy(creatorName),
        is: (each) => each._createdBy?.username === creatorName,
      },
  ].filter(Boolean);
  if (!groups.length) {
    return;
  }
  render(container, h("h3", {}, "Related"), h("p", { class: "hint" }, "Loading…"));
  const page = await api.page(
    {
      query: JSON.stringify({ $or: groups.map(({ query }) => query) }),
      fields: projection(["name", "urls", "_createdBy.username"]),
      count: 0,
    },
    { signal, onWait },
  );
  const others = page.integrations.filter(({ _id }) => plain(_id) !== plain(integration._id));
  const atLeast = page.items < page.total ? "at least " : "";
  render(
    container,
    h("h3", {}, "Related"),
    groups.map(({ label, query, is }) => {
      const found = others.filter(is);
      return [
        h("h4", {}, `${label}: ${found.length ? atLeast + count(found.length, "other") : "no other"}`),
        h(
          "ul",
          { class: "related" },
          found.slice(0, RELATED_SHOWN).map((each) =>
            h(
              "li",
              {},
              button(text(nameOf(each), 100), () => onOpen(each._id), { class: "link" }),
            ),
          ),
        ),
        found.length > 0 &&
          button(
            found.length > RELATED_SHOWN ? `List all ${number(found.length + 1)}` : "List them",
            () => onQuery(query),
            { class: "link", "data-key": `list ${label}` },
          ),
      ];
    }),
  );
}
