/**
 * JSON as text with positions. The page changes queries that people wrote: what it does not touch has to stay as written, such
 * as a 64-bit integer that a JavaScript number cannot hold, and errors have to be shown at their place. `JSON.parse` does
 * neither.
 *
 * @typedef {{kind: "object" | "array" | "string" | "number" | "word", start: number, end: number, raw: string,
 *     value?: string, members?: {key: Node, value: Node}[], items?: Node[]}} Node
 * @typedef {{kind: "string" | "number" | "word" | "mark" | "unknown", start: number, end: number, closed: boolean}} Token
 */

const TOKEN = /"(?:[^"\\\n]|\\.)*("?)|(-?\d[\d.eE+-]*)|([A-Za-z_$][\w$]*)|([{}[\]:,])|([^\s"{}[\]:,]+)/y;
const SPACE = /\s*/y;

/** As deep as the server reads at most; deeper text is not read here either. */
const MAX_DEPTH = 200;

/** Why and where text is not JSON. */
export class JsonTextError extends Error {
  constructor(message, at) {
    super(message);
    this.at = at;
  }
}

/**
 * The tokens of text that may be incomplete.
 *
 * @param {string} text
 * @returns {Token[]}
 */
export function tokens(text) {
  const found = [];
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    at = SPACE.lastIndex;
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) {
      return found;
    }
    const [all, quote, number, word, mark] = match;
    const kind = all[0] === '"' ? "string" : number ? "number" : word ? "word" : mark ? "mark" : "unknown";
    found.push({ kind, start: at, end: at + all.length, closed: kind !== "string" || quote === '"' });
    at += all.length;
  }
}

/**
 * Reads one JSON value.
 *
 * @param {string} text
 * @returns {Node}
 * @throws {JsonTextError}
 */
export function parse(text) {
  const all = tokens(text);
  let next = 0;

  const raw = (token) => text.slice(token.start, token.end);
  const is = (mark) => next < all.length && raw(all[next]) === mark;
  const fail = (message) => {
    throw new JsonTextError(message, next < all.length ? all[next].start : text.length);
  };
  const expect = (mark) => {
    if (!is(mark)) {
      fail(`expected ${mark}`);
    }
    return all[next++];
  };

  function scalar() {
    const token = all[next];
    try {
      const value = JSON.parse(raw(token));
      next++;
      const kind = token.kind === "string" || token.kind === "number" ? token.kind : "word";
      return { kind, start: token.start, end: token.end, raw: raw(token), value };
    } catch {
      return fail("expected a value");
    }
  }

  function list(open, close, element) {
    const start = expect(open).start;
    const elements = [];
    while (!is(close)) {
      if (elements.length) {
        expect(",");
      }
      elements.push(element());
    }
    return { elements, start, end: expect(close).end };
  }

  function value(depth) {
    if (next >= all.length) {
      return fail("expected a value");
    }
    if (depth > MAX_DEPTH) {
      return fail("nested too deep");
    }
    if (is("{")) {
      const { elements, start, end } = list("{", "}", () => {
        const key = scalar();
        if (key.kind !== "string") {
          throw new JsonTextError("expected a name in double quotes", key.start);
        }
        expect(":");
        return { key, value: value(depth + 1) };
      });
      return { kind: "object", start, end, raw: "", members: elements };
    }
    if (is("[")) {
      const { elements, start, end } = list("[", "]", () => value(depth + 1));
      return { kind: "array", start, end, raw: "", items: elements };
    }
    return scalar();
  }

  const result = value(1);
  return next < all.length ? fail("expected the end") : result;
}

/** The node of a value of JavaScript's own. */
export function node(value) {
  return parse(JSON.stringify(value));
}

/** The text of a node on one line. */
export function print(node) {
  if (node.kind === "object") {
    return `{${node.members.map((member) => `${member.key.raw}: ${print(member.value)}`).join(", ")}}`;
  }
  return node.kind === "array" ? `[${node.items.map(print).join(", ")}]` : node.raw;
}

/** The text of a node, with line breaks in what is longer than a line. */
export function format(node, width = 72, indent = "") {
  const line = print(node);
  const inner = indent + "  ";
  if (line.length + indent.length <= width || (node.kind !== "object" && node.kind !== "array")) {
    return line;
  }
  if (node.kind === "object") {
    const members = node.members.map((member) => `${inner}${member.key.raw}: ${format(member.value, width, inner)}`);
    return `{\n${members.join(",\n")}\n${indent}}`;
  }
  return `[\n${node.items.map((item) => inner + format(item, width, inner)).join(",\n")}\n${indent}]`;
}

/** Whether two nodes mean the same: spacing and escapes do not count, the order of members does. */
export function same(one, other) {
  if (one.kind !== other.kind) {
    return false;
  }
  if (one.kind === "object") {
    return (
      one.members.length === other.members.length &&
      one.members.every(
        (member, index) =>
          member.key.value === other.members[index].key.value && same(member.value, other.members[index].value),
      )
    );
  }
  if (one.kind === "array") {
    return one.items.length === other.items.length && one.items.every((item, index) => same(item, other.items[index]));
  }
  return one.kind === "number" ? one.raw === other.raw : one.value === other.value;
}

/**
 * The text of each element of the array that a member of the outermost object holds. Each is a part of the text, so what is
 * exported has the bytes that the server sent. One pass without building values.
 *
 * @param {string} text a JSON object that was read before
 * @param {string} name
 * @returns {string[]}
 */
export function elements(text, name) {
  const found = [];
  const open = text.indexOf("[", text.indexOf(JSON.stringify(name)));
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 34: // a string, to be passed over
        at = stringEnd(text, at);
        break;
      case 91: // [
      case 123: // {
        depth++;
        break;
      case 44: // ,
        if (depth === 1) {
          found.push(text.slice(start, at));
          start = at + 1;
        }
        break;
      case 93: // ]
      case 125: // }
        if (--depth === 0) {
          const last = text.slice(start, at);
          return last.trim() ? [...found, last] : found;
        }
        break;
      default:
    }
  }
  return found;
}

function stringEnd(text, start) {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === 92) {
      escapes++;
    }
    if (escapes % 2 === 0) {
      return end;
    }
  }
}
