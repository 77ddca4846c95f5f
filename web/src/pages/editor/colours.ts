// What a text looks like: its words told apart. The keywords come from the list that the service's own table writes.
import { HighlightStyle, StreamLanguage, type StringStream, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";
import keywords from "./keywords.json";

interface Phrase {
  words: string;
  item: boolean;
}

/** The phrases by their first word, the longest first: `only when` before `only`. */
const PHRASES = new Map<string, Phrase[]>();
for (const keyword of keywords) {
  for (const words of [...keyword.nl, ...keyword.en]) {
    const first = words.split(" ")[0] ?? words;
    PHRASES.set(first, [...(PHRASES.get(first) ?? []), { words, item: keyword.item }]);
  }
}
for (const phrases of PHRASES.values()) phrases.sort((one, other) => other.words.length - one.words.length);

const WORD = /^[\p{L}_][\p{L}\p{N}_]*/u;

/** How each sort of word is marked; tests look at this too. */
export function mark(stream: StringStream): string | null {
  if (stream.eatSpace()) return null;
  if (stream.match(/^#.*/)) return "comment";
  if (stream.match(/^"(?:\\.|[^"\\])*"?/)) return "string";
  if (stream.match(/^@[a-z][A-Za-z0-9_]*/)) return "labelName";
  if (stream.match(/^\d{4}-\d{2}-\d{2}\b/)) return "number";
  if (stream.match(/^(?:€|EUR)?\s?\d+(?:\.\d+)?%?/)) return "number";
  const rest = stream.string.slice(stream.pos);
  const word = WORD.exec(rest)?.[0];
  if (word === undefined) {
    stream.next();
    return null;
  }
  for (const phrase of PHRASES.get(word) ?? []) {
    const pattern = new RegExp(`^${phrase.words.split(" ").join("\\s+")}(?![\\p{L}\\p{N}_])`, "u");
    const found = pattern.exec(rest)?.[0];
    if (found === undefined) continue;
    const begins = stream.string.slice(0, stream.pos).trim() === "" && stream.indentation() === 0;
    stream.pos += found.length;
    return phrase.item && begins ? "definitionKeyword" : "keyword";
  }
  stream.pos += word.length;
  return /^[A-Z]/.test(word) ? "typeName" : "variableName";
}

const language = StreamLanguage.define({
  name: "pvb",
  token: mark,
  languageData: { commentTokens: { line: "#" }, closeBrackets: { brackets: ["{", "(", "[", '"'] } },
});

const style = HighlightStyle.define([
  { tag: tags.definitionKeyword, color: "var(--brand-deep)", fontWeight: "700" },
  { tag: tags.keyword, color: "var(--brand)", fontWeight: "600" },
  { tag: tags.string, color: "#7a3d08" },
  { tag: tags.number, color: "#1446c4" },
  { tag: tags.labelName, color: "#7a2f6b", fontStyle: "italic" },
  { tag: tags.typeName, color: "#0b5a8c" },
  { tag: tags.comment, color: "var(--ink-soft)", fontStyle: "italic" },
]);

export const colours = [language, syntaxHighlighting(style)];
