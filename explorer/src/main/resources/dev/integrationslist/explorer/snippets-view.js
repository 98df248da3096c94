/** A request as code in a language of the user's choice. */
import { copy, button, h } from "./dom.js";
import { LANGUAGES } from "./snippets.js";

/**
 * @param {import("./api.js").Parameters} parameters
 * @returns {HTMLElement}
 */
export function codeView(parameters) {
  const code = h("code", {});
  const take = button("Copy", () => copy(code.textContent, take), { class: "copy-code" });
  const languages = [...LANGUAGES].map(([name, write]) => {
    const choose = button(
      name,
      () => {
        languages.forEach((each) => each.setAttribute("aria-pressed", String(each === choose)));
        code.textContent = write(location.origin, parameters);
      },
      { "aria-pressed": "false", class: "language" },
    );
    return choose;
  });
  languages[0].click();
  return h(
    "div",
    { class: "snippet" },
    h("div", { class: "buttons" }, languages, take),
    h("pre", { tabindex: "0", role: "region", "aria-label": "Code" }, code),
    h("p", { class: "hint" }, "Put your own user id and token in place of the placeholders."),
  );
}
