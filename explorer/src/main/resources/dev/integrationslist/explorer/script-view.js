/** A script with line numbers and colours. */
import { button, h } from "./dom.js";
import { parts } from "./highlight.js";
import { number } from "./format.js";

/** What is shown at once; a browser takes seconds to lay out a megabyte in thousands of coloured parts. */
const SHOWN = 60_000;
const LONGEST_LINE = 5_000;

/**
 * @param {string} script
 * @param {string} label
 * @returns {HTMLElement}
 */
export function scriptView(script, label) {
  const container = h("div", { class: "script" });
  show(container, script, label, SHOWN);
  return container;
}

function show(container, script, label, limit) {
  const shown = script.slice(0, limit);
  const lines = shown.split("\n");
  const isWide = lines.some((line) => line.length > LONGEST_LINE);
  const coloured = shown.length <= SHOWN && !isWide;
  const code = h(
    "code",
    {},
    coloured
      ? parts(shown).map(({ kind, text }) => (kind === "plain" ? text : h("span", { class: kind }, text)))
      : shown,
  );
  const numbers = lines.map((line, index) => index + 1).join("\n");
  container.replaceChildren(
    h(
      "div",
      { class: isWide ? "code wrapped" : "code", tabindex: "0", role: "region", "aria-label": label },
      !isWide && h("pre", { class: "numbers", "aria-hidden": "true" }, numbers),
      h("pre", {}, code),
    ),
  );
  if (script.length > limit) {
    const all = button("Show all, without colours", () => show(container, script, label, Infinity), {
      class: "link show-all",
    });
    container.append(
      h("p", { class: "hint" }, `The first ${number(limit)} of ${number(script.length)} characters. `, all),
    );
  }
}
