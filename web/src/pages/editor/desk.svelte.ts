// What somebody is writing, and what the service says of it: the text, its origin, what is wrong, what became of the
// examples, and what the text makes of an arrangement. Kept in this browser at every change.
import { ask } from "../../api/client";
import type { components } from "../../api/schema";
import type { Trouble } from "../../api/trouble";
import { keepDraft, readDraft } from "../../drafts";
import { headOf } from "./head";
import { Lane } from "./lane";
import { toBytes } from "./offsets";
import { sample, type Wire } from "./sample";
import type { Completion, Diagnostic, Hover } from "./words";

export type Example = components["schemas"]["ExampleRun"];
export type Statement = components["schemas"]["Statement"];
type Organisation = components["schemas"]["Organisation"];

/** Where a text came from. */
export interface Origin {
  kind: "new" | "published" | "draft" | "file";
  organisation: string;
  date: string;
}

interface Kept {
  text: string;
  saved: string;
  origin: Origin;
}

const KEPT_AS = "editor";
/** So long nobody types before the text is looked at. */
const PAUSE = 200;

const NEW: Origin = { kind: "new", organisation: "", date: "" };

function read(value: unknown): Kept | undefined {
  const kept = value as Partial<Kept> | null;
  const origin = kept?.origin;
  const texts = [kept?.text, kept?.saved, origin?.kind, origin?.organisation, origin?.date];
  return texts.every((text) => typeof text === "string") ? (kept as Kept) : undefined;
}

export class Desk {
  text = $state("");
  /** The text as it was opened, or as it was last put somewhere. */
  saved = $state("");
  origin = $state<Origin>(NEW);
  /** Whether this browser keeps what is typed. */
  keeps = $state(true);
  diagnostics = $state.raw<readonly Diagnostic[]>([]);
  /** The text that the diagnostics are about. */
  checked = $state.raw<string | undefined>(undefined);
  examples = $state.raw<readonly Example[]>([]);
  /** The examples could run: the text has no errors. */
  ran = $state(false);
  checking = $state(false);
  trouble = $state.raw<Trouble | undefined>(undefined);

  organisations = $state.raw<readonly Organisation[]>([]);
  /** The arrangement whose effect is shown, and what it is called. */
  arrangement = $state.raw<Wire>(sample());
  arrangementName = $state("");
  /** The version that the text is compared with, as `archipel@2013-10-21`. */
  base = $state("");
  before = $state.raw<Statement | undefined>(undefined);
  beforeTrouble = $state.raw<Trouble | undefined>(undefined);
  after = $state.raw<Statement | undefined>(undefined);
  afterTrouble = $state.raw<Trouble | undefined>(undefined);

  /** The version whose questions the arrangement answers. */
  #fitted = "";
  #lane = new Lane();
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly head = $derived(headOf(this.text));
  readonly unsaved = $derived(this.text !== this.saved);
  readonly errors = $derived(this.diagnostics.filter((one) => one.severity === "error").length);
  readonly warnings = $derived(this.diagnostics.length - this.errors);
  /** What is shown of the text is about an earlier one. */
  readonly behind = $derived(this.checking || this.checked !== this.text);

  constructor() {
    const kept = readDraft(KEPT_AS, read);
    if (kept === undefined) return;
    this.text = kept.text;
    this.saved = kept.saved;
    this.origin = kept.origin;
  }

  /** What was typed. */
  typed(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.#keep();
    this.soon();
  }

  /** Opens another text. */
  opened(text: string, origin: Origin): void {
    this.text = text;
    this.saved = text;
    this.origin = origin;
    this.#keep();
    this.base = "";
    this.chooseBase();
    this.soon(0);
  }

  /** The text stands somewhere else too now. */
  put(origin: Origin, text = this.text): void {
    this.saved = text;
    this.origin = origin;
    this.#keep();
  }

  #keep(): void {
    this.keeps = keepDraft(KEPT_AS, { text: this.text, saved: this.saved, origin: { ...this.origin } } satisfies Kept);
  }

  async readOrganisations(): Promise<void> {
    const answer = await ask("get", "/policies");
    if (answer.ok) {
      this.organisations = answer.value.policies;
      this.chooseBase();
    } else if (answer.trouble.kind !== "aborted") this.trouble = answer.trouble;
  }

  /** The version to compare with: the one that the text came from, else the last of its organisation. */
  chooseBase(): void {
    const versions = this.versions();
    if (versions.includes(this.base)) return;
    const from = `${this.origin.organisation}@${this.origin.date}`;
    const own = versions.filter((version) => version.startsWith(`${this.head?.organisation ?? this.origin.organisation}@`));
    this.base = versions.includes(from) ? from : (own.at(-1) ?? versions[0] ?? "");
  }

  versions(): string[] {
    return this.organisations.flatMap((one) => one.versions.map((version) => `${one.organisation}@${version.in_force_from}`));
  }

  /** Looks at the text when nobody has typed for a moment. */
  soon(pause = PAUSE): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), pause);
  }

  /** Looks at the text: what is wrong, the examples, the effect. Who types meanwhile has it looked at again. */
  async look(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.text.trim() === "") {
      [this.diagnostics, this.examples, this.checked, this.ran] = [[], [], this.text, false];
      this.after = undefined;
      return;
    }
    if (this.checking) return;
    this.checking = true;
    const source = this.text;
    const answer = await this.#lane.ask(() => ask("post", "/example-runs", { body: { source } }));
    this.checking = false;
    if (answer.ok) {
      this.trouble = undefined;
      this.diagnostics = answer.value.diagnostics;
      this.examples = answer.value.examples;
      this.ran = answer.value.ran;
      this.checked = source;
      if (source === this.text && this.ran && this.#fits) await this.showAfter();
    } else if (answer.trouble.kind !== "aborted") {
      this.trouble = answer.trouble;
      return;
    }
    if (source !== this.text) this.soon();
  }

  /** What the published version makes of the arrangement. */
  async showBefore(): Promise<void> {
    const [policy, arrangement] = [this.base, this.arrangement];
    if (policy === "") return;
    const answer = await this.#lane.ask(() => ask("post", "/evaluations", { body: { policy, arrangement } as never }));
    if (policy !== this.base || arrangement !== this.arrangement) return;
    this.before = answer.ok ? answer.value : undefined;
    this.beforeTrouble = answer.ok ? undefined : answer.trouble;
  }

  /** What the text makes of it. What it made before stays until then. */
  async showAfter(): Promise<void> {
    const [source, arrangement] = [this.text, this.arrangement];
    const answer = await this.#lane.ask(() => ask("post", "/evaluations", { body: { source, arrangement } as never }));
    if (arrangement !== this.arrangement) return;
    if (answer.ok) this.after = answer.value;
    this.afterTrouble = answer.ok ? undefined : answer.trouble;
  }

  /** Whether the arrangement answers what the version that it is compared with asks. */
  get #fits(): boolean {
    return this.base === "" || this.base === this.#fitted;
  }

  choose(arrangement: Wire, name: string): void {
    this.#fitted = this.base;
    this.arrangement = arrangement;
    this.arrangementName = name;
    void this.showBefore();
    if (this.ran && this.checked === this.text) void this.showAfter();
    else this.after = undefined;
  }

  /** Writes the text as the formatter does, perhaps in the other spelling; nothing where it cannot be read. */
  async formatted(spelling?: "nl" | "en"): Promise<string | undefined> {
    const body = { source: this.text, ...(spelling === undefined ? {} : { language: spelling }) };
    const answer = await this.#lane.ask(() => ask("post", "/formats", { body }), true);
    if (answer.ok) return answer.value.source ?? undefined;
    this.trouble = answer.trouble;
    return undefined;
  }

  async completions(source: string, place: number): Promise<readonly Completion[]> {
    const body = { source, offset: toBytes(source, place) };
    const answer = await this.#lane.ask(() => ask("post", "/completions", { body }), true);
    return answer.ok ? answer.value.completions : [];
  }

  async hover(source: string, place: number): Promise<Hover | undefined> {
    const body = { source, offset: toBytes(source, place) };
    const answer = await this.#lane.ask(() => ask("post", "/hovers", { body }));
    return answer.ok ? (answer.value.hover ?? undefined) : undefined;
  }
}
