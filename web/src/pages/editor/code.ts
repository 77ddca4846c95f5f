// The editor itself: CodeMirror, set up for policies. Only this file and `colours.ts` know it, and they are fetched when
// the page for writing rules is opened.
//
// It stands in a shadow root: there its style sheets are made by script, which the content security policy lets be,
// and not put in as text, which it does not.
import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, type CompletionContext, completionKeymap, type CompletionResult } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, isolateHistory } from "@codemirror/commands";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { crosshairCursor, drawSelection, EditorView, highlightActiveLine, hoverTooltip, keymap, lineNumbers, tooltips } from "@codemirror/view";
import { colours } from "./colours";
import { theme } from "./theme";

/** Something that may be written, in the words of the reader. */
export interface Offer {
  from: number;
  to: number;
  text: string;
  sort: string;
  about: string;
}

/** What stands somewhere, in the words of the reader. */
export interface Told {
  from: number;
  to: number;
  title: string;
  lines: string[];
}

export interface Mark {
  from: number;
  to: number;
  severity: "error" | "warning";
  title: string;
  lines: { text: string; english: boolean }[];
}

export interface Hooks {
  /** What the editor is called, and what it says by itself in the reader's language. */
  label: string;
  phrases: Record<string, string>;
  changed: (text: string) => void;
  moved: (place: number) => void;
  offers: (text: string, place: number) => Promise<Offer[]>;
  told: (text: string, place: number) => Promise<Told | undefined>;
  format: () => void;
}

export interface Code {
  text: () => string;
  /** Another text; the cursor stays as near as it can, and what was done can be undone. */
  put: (text: string) => void;
  mark: (marks: readonly Mark[]) => void;
  /** Goes to a place, and gives it the focus. */
  go: (from: number, to: number) => void;
  /** Goes to the beginning of a line, or of the last one. */
  goToLine: (line: number) => void;
  speak: (label: string, phrases: Record<string, string>) => void;
  close: () => void;
}

function paragraph(text: string, english: boolean, strong = false): HTMLElement {
  const made = document.createElement(strong ? "strong" : "p");
  made.textContent = text;
  if (english) made.lang = "en";
  return made;
}

function box(...parts: HTMLElement[]): HTMLElement {
  const made = document.createElement("div");
  made.className = "told";
  made.append(...parts);
  return made;
}

/** Opens an editor in an element. */
export function open(parent: HTMLElement, text: string, hooks: Hooks): Code {
  const root = parent.attachShadow({ mode: "open" });
  const place = document.createElement("div");
  root.append(place);
  const spoken = new Compartment();
  const words = (label: string, phrases: Record<string, string>): Extension => [
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0", spellcheck: "false", autocapitalize: "off", autocorrect: "off" }),
    EditorState.phrases.of(phrases),
  ];

  async function offered(context: CompletionContext): Promise<CompletionResult | null> {
    const before = context.matchBefore(/[\p{L}\p{N}_@]+/u);
    if (before === null && !context.explicit) return null;
    const offers = await hooks.offers(context.state.doc.toString(), context.pos);
    if (context.aborted || offers.length === 0) return null;
    return {
      from: Math.min(...offers.map((offer) => offer.from)),
      filter: false,
      options: offers.map((offer, number) => ({
        label: offer.text,
        detail: offer.sort,
        info: offer.about === "" ? undefined! : () => box(paragraph(offer.about, false)),
        boost: -number,
        apply: (view: EditorView) => {
          const to = Math.max(offer.to, view.state.selection.main.head);
          view.dispatch({
            changes: { from: offer.from, to, insert: offer.text },
            selection: { anchor: offer.from + offer.text.length },
            userEvent: "input.complete",
          });
        },
      })),
    };
  }

  const hover = hoverTooltip(async (view, at) => {
    const told = await hooks.told(view.state.doc.toString(), at);
    if (told === undefined) return null;
    return {
      pos: told.from,
      end: told.to,
      above: true,
      create: () => ({ dom: box(paragraph(told.title, false, true), ...told.lines.map((line) => paragraph(line, false))) }),
    };
  });

  const view = new EditorView({
    parent: place,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        crosshairCursor(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        search({ top: true }),
        autocompletion({ override: [offered], icons: false }),
        hover,
        tooltips({ position: "absolute" }),
        indentUnit.of("    "),
        EditorView.lineWrapping,
        // Tab is not among them: it leaves the editor, as everywhere on the page
        keymap.of([
          { key: "Mod-Shift-f", run: () => (hooks.format(), true) },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...lintKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...defaultKeymap,
          { key: "Mod-Enter", run: acceptCompletion },
        ]),
        colours,
        theme,
        spoken.of(words(hooks.label, hooks.phrases)),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) hooks.changed(update.state.doc.toString());
          if (update.selectionSet || update.docChanged) hooks.moved(update.state.selection.main.head);
        }),
      ],
    }),
  });

  return {
    text: () => view.state.doc.toString(),
    put: (next) => {
      const { from, to, insert } = smallest(view.state.doc.toString(), next);
      view.dispatch({ changes: { from, to, insert }, annotations: isolateHistory.of("full") });
    },
    mark: (marks) => {
      const shown = marks.map((one): Diagnostic => ({
        from: Math.min(one.from, view.state.doc.length),
        to: Math.min(one.to, view.state.doc.length),
        severity: one.severity,
        message: one.title,
        renderMessage: () => box(paragraph(one.title, false, true), ...one.lines.map((line) => paragraph(line.text, line.english))),
      }));
      view.dispatch(setDiagnostics(view.state, shown));
    },
    go: (from, to) => {
      const length = view.state.doc.length;
      view.dispatch({ selection: { anchor: Math.min(from, length), head: Math.min(to, length) }, scrollIntoView: true });
      view.focus();
    },
    goToLine: (number) => {
      const line = view.state.doc.line(Math.min(number, view.state.doc.lines));
      const begins = line.from + line.text.length - line.text.trimStart().length;
      view.dispatch({ selection: { anchor: begins }, effects: EditorView.scrollIntoView(begins, { y: "center" }) });
      view.focus();
      // the editor as a whole first: on a small screen the line would else be below the fold
      parent.scrollIntoView({ block: "nearest" });
    },
    speak: (label, phrases) => view.dispatch({ effects: spoken.reconfigure(words(label, phrases)) }),
    close: () => view.destroy(),
  };
}

/** What has to change to make one text of another, without what they have in common at both ends. */
function smallest(old: string, next: string): { from: number; to: number; insert: string } {
  let from = 0;
  while (from < old.length && from < next.length && old[from] === next[from]) from += 1;
  let end = 0;
  while (end < old.length - from && end < next.length - from && old[old.length - 1 - end] === next[next.length - 1 - end]) end += 1;
  return { from, to: old.length - end, insert: next.slice(from, next.length - end) };
}
