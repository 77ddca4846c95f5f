// What the service tells of a text, in the words of the reader.
//
// What is wrong has a code, and a sentence for it in both languages stands in the texts. The service's own message is
// more exact, and English: the commonest are said in Dutch here, and the others stay as they are, marked as English.
import type { components } from "../../api/schema";
import { known, language, said, t } from "../../language.svelte";

export type Diagnostic = components["schemas"]["Diagnostic"];
export type Completion = components["schemas"]["Completion"];
export type Hover = components["schemas"]["Hover"];

export interface Line {
  text: string;
  english: boolean;
}

type Rule = [RegExp, (parts: string[]) => string];

// the words between backticks are the writer's own
const DUTCH: readonly Rule[] = [
  [/^did you mean `(.+)`\?$/, ([a]) => t("dutch-mean", { a: a ?? "" })],
  [/^I cannot read `(.+)` here$/, ([a]) => t("dutch-unread", { a: a ?? "" })],
  [/^something is missing behind `(.+)`$/, ([a]) => t("dutch-missing", { a: a ?? "" })],
  [/^write `(.+)`$/, ([a]) => t("dutch-write", { a: a ?? "" })],
  [/^`(.+)` has a decimal comma$/, ([a]) => t("dutch-comma", { a: a ?? "" })],
  [/^a comma is missing before `(.+)`$/, ([a]) => t("dutch-before", { a: a ?? "" })],
  [/^(?:there is no|no) .*`(.+)`$/, ([a]) => t("dutch-unknown", { a: a ?? "" })],
  [/^the nearest (?:name )?is `(.+)`$/, ([a]) => t("dutch-mean", { a: a ?? "" })],
  [/^`(.+)` is not used$/, ([a]) => t("dutch-unused", { a: a ?? "" })],
];

/** A message of the service as the reader reads it. */
export function line(message: string): Line {
  if (language.tag === "nl") {
    for (const [pattern, say] of DUTCH) {
      const found = pattern.exec(message);
      if (found !== null) return { text: say(found.slice(1)), english: false };
    }
  }
  return { text: message, english: language.tag === "nl" };
}

/** What sort of thing is wrong. */
export function titleOf(diagnostic: Diagnostic): string {
  const key = `code-${diagnostic.code}`;
  return known(key) ? t(key) : diagnostic.message;
}

/** What exactly is wrong, and what to do. */
export function linesOf(diagnostic: Diagnostic): Line[] {
  return [diagnostic.message, diagnostic.help].filter((text) => text != null).map(line);
}

/** What sort of thing a name is. */
export function sort(kind: string): string {
  const key = `sort-${kind}`;
  return known(key) ? t(key) : kind;
}

/** What a completion is about, in one line. */
export function about(completion: Completion): string {
  const unit = completion.unit === null ? "" : t("hover-unit", { unit: said(completion.unit) });
  return [said(completion.label), unit].filter((part) => part !== "").join(" – ");
}

/** What stands somewhere, line by line. */
export function told(hover: Hover): string[] {
  const lines = [];
  if (hover.label !== null) lines.push(said(hover.label));
  if (hover.unit !== null) lines.push(t("hover-unit", { unit: said(hover.unit) }));
  if (hover.of !== null) lines.push(t("hover-of", { of: hover.of }));
  if (hover.spelled !== null) lines.push(t("hover-spelled", { nl: hover.spelled.nl, en: hover.spelled.en }));
  const declared = hover.declared;
  if (declared?.within === "catalogue") lines.push(t("hover-catalogue"));
  if (declared?.within === "text") {
    lines.push(t("hover-declared", { line: declared.span?.line.toString() ?? "" }), declared.line ?? "");
  }
  return lines.filter((text) => text !== "");
}

/** What the editor says by itself. */
export function phrases(): Record<string, string> {
  return {
    Find: t("find-find"),
    Replace: t("find-replace-with"),
    next: t("find-next"),
    previous: t("find-previous"),
    all: t("find-all"),
    "match case": t("find-case"),
    regexp: t("find-pattern"),
    "by word": t("find-word"),
    replace: t("find-replace"),
    "replace all": t("find-replace-all"),
    close: t("find-close"),
    "current match": t("find-current"),
    "on line": t("find-on-line"),
    "replaced match on line $": t("find-replaced"),
    "replaced $ matches": t("find-replaced-all"),
    "Go to line": t("find-line"),
    go: t("find-go"),
    Completions: t("code-word-offers"),
    Diagnostics: t("notes-title"),
    "No diagnostics": t("notes-none"),
    "Control character": t("find-control"),
  };
}
