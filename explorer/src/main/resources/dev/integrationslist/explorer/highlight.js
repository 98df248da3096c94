/**
 * The parts of a script in JavaScript, for colours. One pass over the text in linear time, as scripts are the integrations'
 * owners': a grammar of general regular expressions can take hours on one that was made for that.
 */
const PART = new RegExp(
  [
    /(?<comment>\/\/[^\n]*|\/\*[^]*?(?:\*\/|$))/,
    /(?<string>"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?|`(?:[^`\\]|\\[^])*`?)/,
    /(?<number>\b\d[\w.]*)/,
    /(?<word>[A-Za-z_$][\w$]*)/,
    /(?<other>[^"'`/\w$]+|[^])/,
  ]
    .map((part) => part.source)
    .join("|"),
  "y",
);

const KEYWORDS = new Set(
  (
    "async await break case catch class const continue debugger default delete do else export extends false finally for from" +
    " function get if import in instanceof let new null of return set static super switch this throw true try typeof undefined" +
    " var void while with yield"
  ).split(" "),
);

/**
 * @param {string} script
 * @returns {{kind: "comment" | "string" | "number" | "keyword" | "plain", text: string}[]} all of it, in its order
 */
export function parts(script) {
  const found = [];
  let plain = "";
  const add = (kind, text) => {
    if (plain) {
      found.push({ kind: "plain", text: plain });
      plain = "";
    }
    found.push({ kind, text });
  };
  PART.lastIndex = 0;
  for (let match = PART.exec(script); match && match[0]; match = PART.exec(script)) {
    const { comment, string, number, word } = match.groups;
    if (comment !== undefined) {
      add("comment", comment);
    } else if (string !== undefined) {
      add("string", string);
    } else if (number !== undefined) {
      add("number", number);
    } else if (word !== undefined && KEYWORDS.has(word)) {
      add("keyword", word);
    } else {
      plain += match[0];
    }
  }
  return plain ? [...found, { kind: "plain", text: plain }] : found;
}
