// The comparison while somebody works on it: what is compared, what the organisations ask, and what the service answers.
//
// Every change is sent at once and an older request is aborted. The last answer stays in sight, marked as old, for as long
// as what is chosen cannot be compared or the service is gone.
import { ask } from "../../api/client";
import type { Asked } from "../../api/facts";
import { askedBy, firstAnswer, kindsOf, type Known, know, loadLists } from "../../api/known";
import { session } from "../../api/session.svelte";
import type { Catalogue, Organisation, Structure, VersionName } from "../../api/structure";
import type { components } from "../../api/schema";
import type { Fault, Trouble } from "../../api/trouble";
import { keepDraft, readDraft } from "../../drafts";
import { toArrangement } from "../form/draft";
import { readKept as readForm } from "../form/read";
import { answerTo, type Draft, exampleDraft, isObject, readComparison, readKept, toRequest, type Wire } from "./request";

export type Comparison = components["schemas"]["Comparison"];
export type Column = components["schemas"]["ComparedColumn"];
const KEPT_AS = "compare";

class Compare {
  draft: Draft = $state(exampleDraft());
  saved: string = $state("");
  organisations: Organisation[] = $state.raw([]);
  catalogue: Catalogue | undefined = $state.raw();
  known: Known[] = $state.raw([]);
  comparison: Comparison | undefined = $state.raw();
  trouble: Trouble | undefined = $state.raw();
  listTrouble: Trouble | undefined = $state.raw();
  /** The request that the answer in sight belongs to. */
  shown: string = $state("");
  #asking: AbortController | undefined;
  #knowing = 0;

  readonly on = $derived(String(this.draft.arrangement["on"] ?? ""));
  readonly activities: Wire[] = $derived((this.draft.arrangement["activities"] as Wire[] | undefined) ?? []);
  /** The arrangement that the answer in sight is about. */
  readonly #arrangementShown = $derived(this.shown === "" ? { activities: [] } : (JSON.parse(this.shown) as { arrangement: { activities: Wire[]; signed?: string[] } }).arrangement);
  readonly activitiesShown: Wire[] = $derived(this.#arrangementShown.activities);
  readonly signedShown: string[] = $derived(this.#arrangementShown.signed ?? []);
  readonly policies: string[] = $derived(
    this.draft.policies ?? this.organisations.map((one) => one.organisation),
  );
  readonly kinds = $derived(kindsOf(this.known, this.policies));
  readonly request = $derived(JSON.stringify(toRequest(this.draft, this.policies, this.kinds)));
  /** What every chosen policy asks for is known, or cannot be. */
  readonly ready = $derived(
    this.policies.length > 1 && /^\d{4}-\d{2}-\d{2}$/.test(this.on) &&
      this.policies.every((policy) => this.known.some((one) => one.policy === policy)),
  );
  readonly changed = $derived(JSON.stringify(this.draft) !== this.saved);
  readonly stale = $derived(this.comparison !== undefined && this.shown !== this.request);
  readonly faults: Fault[] = $derived(this.trouble?.kind === "refused" ? this.trouble.faults : []);

  constructor() {
    const kept = readDraft(KEPT_AS, (value) => {
      const draft = isObject(value) ? readKept(value["draft"]) : undefined;
      return draft === undefined ? undefined : { draft, saved: String((value as Wire)["saved"]) };
    });
    if (kept === undefined) this.saved = JSON.stringify(this.draft);
    else {
      this.draft = kept.draft;
      this.saved = kept.saved;
    }
  }

  keep(): boolean {
    return keepDraft(KEPT_AS, { draft: this.draft, saved: this.saved });
  }

  /** What is compared now is what a file or an address holds. */
  markSaved(): void {
    this.saved = JSON.stringify(this.draft);
  }

  /** Compares something else; an arrangement alone leaves what was chosen and answered as it is. */
  take(draft: Draft, alone = false): void {
    this.draft = alone
      ? { ...this.draft, arrangement: draft.arrangement, facts: this.#answersWith(draft.facts[""] ?? {}), example: draft.example }
      : draft;
    this.markSaved();
    this.trouble = undefined;
  }

  /** The answers that stay: not those of the example, and not those to what another arrangement answers itself. */
  #answersWith(common: Record<string, string>): Draft["facts"] {
    const facts: Draft["facts"] = { "": common };
    if (this.draft.example) return facts;
    for (const [organisation, given] of Object.entries(this.draft.facts)) {
      if (organisation === "") continue;
      facts[organisation] = Object.fromEntries(Object.entries(given).filter(([name]) => common[name] === undefined || common[name] === ""));
    }
    return facts;
  }

  async loadLists(): Promise<void> {
    const { organisations, catalogue, trouble } = await loadLists();
    this.organisations = organisations ?? this.organisations;
    this.catalogue = catalogue ?? this.catalogue;
    this.listTrouble = trouble;
  }

  /** Asks what the chosen policies need to know. */
  async loadPolicies(policies: readonly string[], on: string): Promise<void> {
    this.#knowing += 1;
    const mine = this.#knowing;
    const known = await know(policies, on, this.known);
    if (mine !== this.#knowing || session.gone) return;
    // what stands in sight may be of policies that are no longer chosen: those are kept
    this.known = known;
    if (this.draft.example) this.#answerExample();
  }

  async compare(request: string): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const answer = await ask("post", "/comparisons", { body: request as never, signal: asking.signal });
    if (asking.signal.aborted) return;
    if (answer.ok) {
      this.comparison = answer.value;
      this.shown = request;
      this.trouble = undefined;
    } else if (answer.trouble.kind !== "aborted") this.trouble = answer.trouble;
  }

  /** What an organisation asks, over all its chosen versions. */
  asked(organisation: string): Asked[] {
    return askedBy(this.known, this.policies, organisation);
  }

  /** The version behind a column. */
  version(policy: string): VersionName {
    const [organisation = policy, date = ""] = policy.split("@");
    const versions = this.organisations.find((one) => one.organisation === organisation)?.versions ?? [];
    const sha256 = versions.find((one) => one.in_force_from === date)?.sha256;
    return { organisation, in_force_from: date, ...(sha256 === undefined ? {} : { sha256 }) };
  }

  /** How a version says its points. */
  structure(policy: string): Structure | undefined {
    const [organisation, date] = policy.split("@");
    return this.known.find((one) => one.organisation === organisation && one.structure?.in_force_from === date)?.structure;
  }

  /** The budget form as it stands in this browser. */
  fromForm(): Draft | undefined {
    const form = readDraft("form", (value) => (isObject(value) ? readForm(value["draft"]) : undefined));
    if (form === undefined || form.law === "" || form.rows.length === 0 || this.catalogue === undefined) return undefined;
    const measures = Object.fromEntries(this.catalogue.services.map((one) => [one.name, one.measured_in]));
    const draft = readComparison({ arrangement: toArrangement(form, {}, measures) });
    return draft === undefined ? undefined : { ...draft, facts: { "": { ...form.facts } } };
  }

  /** The example has an answer to every question; they stand in the fields, and can be changed. */
  #answerExample(): void {
    const untouched = !this.changed;
    for (const organisation of new Set(this.known.map((one) => one.organisation))) {
      for (const fact of this.asked(organisation)) {
        if (answerTo(this.draft, organisation, fact.name) !== "") continue;
        this.draft.facts[organisation] = { ...this.draft.facts[organisation], [fact.name]: firstAnswer(fact, this.on) };
      }
    }
    if (untouched) this.markSaved();
  }
}

export const compare = new Compare();
