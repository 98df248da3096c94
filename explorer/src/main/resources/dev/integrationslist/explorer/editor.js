/** The query and the sort as text: coloured, completed, formatted, and with the server's error at its place. */
import { button, h, render } from "./dom.js";
import { complete } from "./completion.js";
import { tokens } from "./json-text.js";
import { errorPlace, read, write } from "./query.js";

export class Editor {
  /**
   * @param {HTMLElement} container
   * @param {{onRun: (query: string, sort: string) => void, valuesOf: (field: string) => string[]}} options
   */
  constructor(container, { onRun, valuesOf }) {
    this.onRun = onRun;
    this.valuesOf = valuesOf;
    /** @type {import("./completion.js").Completion | null} */
    this.completion = null;
    this.chosen = 0;
    this.mark = null;
    this.build(container);
  }

  build(container) {
    this.text = h("textarea", {
      id: "query",
      rows: 2,
      spellcheck: "false",
      autocomplete: "off",
      autocapitalize: "off",
      placeholder: '{"name": {"$regex": "jira", "$options": "i"}}',
      "aria-describedby": "query-hint query-error",
      "aria-autocomplete": "list",
      "aria-controls": "query-options",
      onInput: () => this.edited(),
      onKeydown: (event) => this.key(event),
      onBlur: () => this.close(),
      onScroll: () => (this.colours.scrollTop = this.text.scrollTop),
    });
    this.colours = h("pre", { class: "colours", "aria-hidden": "true" });
    this.options = h("ul", {
      id: "query-options",
      class: "options",
      role: "listbox",
      tabindex: "-1",
      "aria-label": "Suggestions",
    });
    this.options.hidden = true;
    this.announced = h("p", { class: "for-screen-readers", role: "status" });
    this.sort = h("input", {
      id: "sort",
      spellcheck: "false",
      autocomplete: "off",
      placeholder: '{"_createdAt": 1}',
      onKeydown: (event) => event.key === "Enter" && this.run(),
    });
    this.error = h("div", { id: "query-error", class: "message error", role: "alert" });
    this.error.hidden = true;
    render(
      container,
      h("label", { for: "query", class: "title" }, "Query"),
      h("span", { id: "query-hint", class: "hint" }, "A MongoDB filter. Ctrl+Space completes, Ctrl+Enter runs."),
      h("div", { class: "query-box" }, this.colours, this.text, this.options),
      this.announced,
      this.error,
      h(
        "div",
        { class: "row" },
        h("label", { for: "sort" }, "Sort"),
        this.sort,
        h(
          "span",
          { class: "buttons" },
          button("Clear", () => this.clear(), { id: "clear" }),
          button("Format", () => this.reformat(), { id: "format" }),
          button("Run", () => this.run(), { id: "run", class: "primary" }),
        ),
      ),
    );
  }

  /** Shows what is run now. */
  show(query, sort) {
    this.text.value = query;
    this.sort.value = sort;
    this.showError(null);
  }

  clear() {
    this.text.value = "";
    this.run();
    this.text.focus();
  }

  run() {
    this.close();
    this.onRun(this.text.value.trim(), this.sort.value.trim());
  }

  reformat() {
    const query = read(this.text.value);
    if (query) {
      this.text.value = write(query);
      this.paint();
    } else {
      this.run(); // the server says what is wrong, and where
    }
  }

  /**
   * Shows the server's error, and marks its place; null takes it away.
   *
   * @param {string | null} message
   */
  showError(message) {
    const parameter = message?.startsWith("sort") ? "sort" : "query";
    const field = parameter === "sort" ? this.sort : this.text;
    const place = message ? errorPlace(field.value, parameter, message) : null;
    this.mark = parameter === "query" ? place : null;
    this.error.hidden = !message;
    for (const each of [this.text, this.sort]) {
      each.removeAttribute("aria-invalid");
    }
    if (message) {
      field.setAttribute("aria-invalid", "true");
      render(
        this.error,
        message,
        place && button("Show the place", () => select(field, place), { class: "link", id: "show-place" }),
      );
    }
    this.paint();
  }

  edited() {
    this.mark = null;
    const before = this.text.value[this.text.selectionStart - 1] || "";
    if (/["\w$.]/.test(before)) {
      this.suggest();
    } else {
      this.close();
    }
    this.paint();
  }

  suggest() {
    this.completion = complete(this.text.value, this.text.selectionStart, this.valuesOf);
    this.chosen = 0;
    this.showOptions();
    this.paint();
  }

  showOptions() {
    const options = this.completion ? this.completion.options : [];
    this.options.hidden = !options.length;
    this.options.replaceChildren(
      ...options.map(({ label, hint }, index) =>
        h(
          "li",
          {
            role: "option",
            id: `query-option-${index}`,
            "aria-selected": String(index === this.chosen),
            onMousedown: (event) => {
              event.preventDefault();
              this.accept(index);
            },
          },
          h("code", {}, label),
          h("span", { class: "hint" }, hint),
        ),
      ),
    );
    if (options.length) {
      this.text.setAttribute("aria-activedescendant", `query-option-${this.chosen}`);
      this.announced.textContent = `${options.length} suggestions, ${options[this.chosen].label}`;
    } else {
      this.text.removeAttribute("aria-activedescendant");
    }
  }

  close() {
    this.completion = null;
    this.announced.textContent = "";
    this.showOptions();
  }

  key(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.run();
    } else if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      this.suggest();
    } else if (this.completion) {
      this.keyInOptions(event);
    }
  }

  keyInOptions(event) {
    const size = this.completion.options.length;
    switch (event.key) {
      case "ArrowDown":
        this.chosen = (this.chosen + 1) % size;
        break;
      case "ArrowUp":
        this.chosen = (this.chosen + size - 1) % size;
        break;
      case "Enter":
      case "Tab":
        this.accept(this.chosen);
        break;
      case "Escape":
        this.close();
        break;
      default:
        return;
    }
    event.preventDefault();
    this.showOptions();
  }

  accept(index) {
    const { start, end, options } = this.completion;
    const insert = options[index].insert;
    const caret = insert.indexOf("|");
    this.text.setRangeText(insert.replace("|", ""), start, end);
    this.text.setSelectionRange(start + caret, start + caret);
    this.close();
    this.paint();
  }

  /** The colours are a copy of the text under it, as a text area cannot have any. The suggestions are put at the caret. */
  paint() {
    const text = this.text.value;
    const children = [];
    let from = 0;
    const all = tokens(text);
    all.forEach((token, index) => {
      const isKey = token.kind === "string" && text[all[index + 1]?.start] === ":";
      const kind = isKey ? (text[token.start + 1] === "$" ? "operator" : "name") : token.kind;
      children.push(text.slice(from, token.start), h("span", { class: kind }, text.slice(token.start, token.end)));
      from = token.end;
    });
    this.colours.replaceChildren(...children, `${text.slice(from)}\n`);
    this.text.rows = Math.min(16, Math.max(2, text.split("\n").length));
    if (this.mark) {
      highlight(this.colours, this.mark);
    }
    if (this.completion) {
      const place = rangeOf(this.colours, this.completion.start, this.completion.start + 1).getBoundingClientRect();
      const box = this.colours.getBoundingClientRect();
      this.options.style.left = `${Math.max(0, Math.min(place.left - box.left, box.width - 300))}px`;
      this.options.style.top = `${place.bottom - box.top + 4}px`;
    }
  }
}

function select(field, { start, end }) {
  field.focus();
  field.setSelectionRange(start, end);
}

/** Marks a part of the text across its coloured parts. */
function highlight(element, { start, end }) {
  const mark = h("mark", { id: "error-place" });
  const last = element.textContent.length;
  const range = rangeOf(element, Math.min(start, last - 1), Math.min(Math.max(end, start + 1), last));
  mark.append(range.extractContents());
  range.insertNode(mark);
}

function rangeOf(element, start, end) {
  const range = document.createRange();
  range.setStart(...pointAt(element, start));
  range.setEnd(...pointAt(element, end));
  return range;
}

/** The text node and the place in it that are this many characters from the element's start. */
function pointAt(element, offset) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  let node = walker.nextNode();
  for (let next = walker.nextNode(); next && left > node.data.length; next = walker.nextNode()) {
    left -= node.data.length;
    node = next;
  }
  return [node, Math.min(left, node.data.length)];
}
