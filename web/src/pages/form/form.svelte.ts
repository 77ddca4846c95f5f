// The form while somebody works on it: what is typed, what the service says of it, and what is tried out.
//
// Every change is sent at once; an older request is aborted. The last statement stays in sight, marked as old, for as
// long as what is typed cannot be used or the service is gone.
import { ask } from "../../api/client";
import { session } from "../../api/session.svelte";
import { type ArrangementSchema, type Catalogue, type Organisation, type Statement, type Structure, schemaOn, structureOn } from "../../api/structure";
import type { Fault, Trouble } from "../../api/trouble";
import { dropDraft, keepDraft, readDraft } from "../../drafts";
import { language, type Tag } from "../../language.svelte";
import { type Draft, emptyDraft, type Measure, toArrangement, type Wire } from "./draft";
import { factKinds } from "../../api/facts";
import { readKept, retype } from "./read";
import type { Trial } from "./trial";

const KEPT_AS = "form";

interface Kept {
  draft: Draft;
  /** The language in which its numbers were typed. */
  tag?: Tag;
  saved: string;
}

function readWhole(value: unknown): Kept | undefined {
  const { draft, saved, tag } = (value ?? {}) as Partial<Kept>;
  const read = readKept(draft);
  return read === undefined ? undefined : { draft: read, saved: String(saved), tag: tag === "en" ? "en" : "nl" };
}

class Form {
  draft: Draft = $state(emptyDraft());
  /** What was written to a file, or read from one, last. */
  saved: string = $state("");
  organisations: Organisation[] = $state.raw([]);
  catalogue: Catalogue | undefined = $state.raw();
  structure: Structure | undefined = $state.raw();
  schema: ArrangementSchema | undefined = $state.raw();
  statement: Statement | undefined = $state.raw();
  /** Why what is typed has no statement. */
  trouble: Trouble | undefined = $state.raw();
  /** Why the lists cannot be read. */
  listTrouble: Trouble | undefined = $state.raw();
  /** What is tried out, the last one last. */
  trials: Trial[] = $state.raw([]);
  /** Before the first of them. */
  before: Statement | undefined = $state.raw();
  /** Another page goes on with this form. */
  travels = false;
  #asking: AbortController | undefined;
  #shown = "";
  #typedIn: Tag = language.tag;

  readonly measures: Record<string, Measure> = $derived(
    Object.fromEntries((this.catalogue?.services ?? []).map((service) => [service.name, service.measured_in])),
  );
  readonly kinds = $derived(factKinds(this.schema));
  readonly arrangement: Wire = $derived(toArrangement(this.draft, this.kinds, this.measures));
  readonly request = $derived(JSON.stringify({ policy: this.draft.policy, arrangement: this.arrangement }));
  readonly indicationKnown = $derived(
    (this.catalogue?.indications ?? []).some(
      ({ law, delivery, profile }) => law === this.draft.law && (delivery ?? "") === this.draft.delivery && (profile ?? "") === this.draft.profile,
    ),
  );
  /** Facts that the policy asks for and nobody answered yet. */
  readonly factsMissing = $derived(Object.keys(this.kinds).filter((name) => (this.draft.facts[name] ?? "").trim() === ""));
  /** The schema is that of the organisation and the day that are chosen. */
  readonly schemaFits = $derived(this.structure?.organisation === this.draft.policy && this.schema !== undefined);
  /** The first day of the rules of this organisation, where the form is for an earlier one. */
  readonly tooEarly = $derived.by(() => {
    const first = this.organisations.find((one) => one.organisation === this.draft.policy)?.versions[0]?.in_force_from;
    return first !== undefined && this.draft.on !== "" && this.draft.on < first ? first : undefined;
  });
  readonly complete = $derived(
    this.draft.policy !== "" && this.schemaFits && this.indicationKnown && this.factsMissing.length === 0,
  );
  readonly changed = $derived(JSON.stringify(this.draft) !== this.saved);
  readonly faults: Fault[] = $derived(this.trouble?.kind === "refused" ? this.trouble.faults : []);
  /** What is shown is not what the form says now. */
  readonly stale = $derived(this.statement !== undefined && (this.trouble !== undefined || !this.complete));

  constructor() {
    const kept = readDraft(KEPT_AS, readWhole);
    if (kept === undefined) this.saved = JSON.stringify(emptyDraft());
    else {
      this.draft = kept.draft;
      this.saved = kept.saved;
      this.#typedIn = kept.tag ?? "nl";
    }
  }

  /** Keeps the draft; says whether this browser can. */
  keep(): boolean {
    return keepDraft(KEPT_AS, { draft: this.draft, saved: this.saved, tag: this.#typedIn });
  }

  /** Writes the numbers as they are written in the language of the page, where that makes a difference. */
  speak(tag: Tag): void {
    const same = !this.changed;
    if (tag !== this.#typedIn) retype(this.draft, this.#typedIn);
    this.#typedIn = tag;
    if (same) this.markSaved();
  }

  /** What is in the form now is what a file holds. */
  markSaved(): void {
    this.saved = JSON.stringify(this.draft);
  }

  /** Begins with another draft. */
  begin(draft: Draft, saved: boolean): void {
    this.#asking?.abort();
    this.#typedIn = language.tag;
    this.draft = draft;
    this.saved = saved ? JSON.stringify(draft) : "";
    this.trials = [];
    this.before = undefined;
    this.statement = undefined;
    this.trouble = undefined;
    this.#shown = "";
    dropDraft(KEPT_AS);
  }

  async loadLists(): Promise<void> {
    const [policies, catalogue] = await Promise.all([ask("get", "/policies"), ask("get", "/catalogue")]);
    if (policies.ok) this.organisations = policies.value.policies;
    if (catalogue.ok) this.catalogue = catalogue.value;
    const bad = [policies, catalogue].find((answer) => !answer.ok);
    this.listTrouble = bad === undefined || bad.ok ? undefined : bad.trouble;
  }

  /** Asks what the policy of this organisation, on this day, needs to know. */
  async loadPolicy(organisation: string, on: string): Promise<void> {
    const [structure, schema] = await Promise.all([structureOn(organisation, on), schemaOn(organisation, on)]);
    if (organisation !== this.draft.policy || on !== this.draft.on) return;
    if (structure.ok && schema.ok) {
      this.structure = structure.value;
      this.schema = schema.value;
      if (this.trouble?.kind !== "refused") this.trouble = undefined;
      return;
    }
    const bad = structure.ok ? schema : structure;
    if (!bad.ok) this.trouble = bad.trouble;
    this.structure = undefined;
    this.schema = undefined;
  }

  /** Asks for the statement of what is typed. */
  async evaluate(request: string): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const asked = `${language.tag} ${session.round} ${request}`;
    if (asked === this.#shown) return;
    const answer = await ask("post", "/evaluations", { body: request as never, signal: asking.signal });
    if (asking.signal.aborted) return;
    if (answer.ok) {
      this.statement = answer.value;
      this.trouble = undefined;
      this.#shown = asked;
    } else if (answer.trouble.kind !== "aborted") {
      this.trouble = answer.trouble;
      this.#shown = "";
    }
  }

  /** Tries something out. */
  try(trial: Trial): void {
    if (this.trials.length === 0) this.before = this.statement;
    trial.apply(this.draft);
    this.trials = [...this.trials, trial];
  }

  /** Takes the last thing that was tried back. */
  takeBack(): void {
    this.trials.at(-1)?.undo(this.draft);
    this.trials = this.trials.slice(0, -1);
    if (this.trials.length === 0) this.before = undefined;
  }

  /** Leaves what was tried in the form. */
  settle(): void {
    this.trials = [];
    this.before = undefined;
  }
}

export const form = new Form();
