/**
 * Elements from data. Everything that the API answers becomes text nodes or attributes: no function here takes markup, and
 * the page's Content-Security-Policy forbids the browser to parse any.
 */

const SVG = "http://www.w3.org/2000/svg";

/** Properties that say what a control holds now, where the attribute of the same name says what it held at first. */
const LIVE = new Set(["value", "checked", "open", "disabled", "hidden", "indeterminate"]);

/**
 * An HTML element.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} [properties] attributes; `on...` are listeners; null, undefined and false leave one out
 * @param {...unknown} children nodes, text, or lists of them; null, undefined and false leave one out
 * @returns {any}
 */
export function h(tag, properties = {}, ...children) {
  return fill(document.createElement(tag), properties, children);
}

/** An SVG element, as {@link h} makes HTML ones. */
export function svg(tag, properties = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), properties, children);
}

function fill(element, properties, children) {
  element.append(...nodes(children));
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (typeof value === "function") {
      element.addEventListener(name.slice(2).toLowerCase(), value);
    } else if (LIVE.has(name)) {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  return element;
}

function nodes(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

/**
 * Replaces what an element contains. The focus stays on the element with the same `data-key`; if that is gone it goes to the
 * container, so that the keyboard does not start at the top of the page again.
 */
export function render(container, ...children) {
  const focused = container.contains(document.activeElement) && document.activeElement !== container;
  const key = focused ? document.activeElement.dataset.key : undefined;
  container.replaceChildren(...nodes(children));
  if (focused && !container.contains(document.activeElement)) {
    const same = key && [...container.querySelectorAll("[data-key]")].find((element) => element.dataset.key === key);
    (same || container).focus({ preventScroll: true });
  }
}

/** The element with an id, which the page is known to have. */
export function byId(id) {
  return /** @type {any} */ (document.getElementById(id));
}

/** A button. */
export function button(label, onClick, properties = {}) {
  return h("button", { type: "button", onClick, ...properties }, label);
}

/**
 * Puts text on the clipboard, and says so on the button that asked for it. Browsers offer the clipboard to pages from this
 * machine or over HTTPS alone; elsewhere the text is selected in a field, for the user to copy.
 */
export async function copy(text, asked) {
  const label = asked.textContent;
  try {
    await navigator.clipboard.writeText(text);
    asked.textContent = "Copied";
  } catch {
    const field = h("textarea", { class: "to-copy", readonly: true, "aria-label": "Text to copy" }, text);
    asked.after(field);
    field.select();
    field.addEventListener("blur", () => field.remove());
    return;
  }
  setTimeout(() => (asked.textContent = label), 2000);
}
