// A client's year while somebody works on it: what was agreed, what happened, and what the service makes of it.
//
// Every change is sent at once and an older request is aborted. The last answer stays in sight, marked as old, for as long
// as what is typed cannot be used or the service is gone.
import { ask } from "../../api/client";
import type { Asked } from "../../api/facts";
import { askedBy, firstAnswer, kindsOf, type Known, know, loadLists, organisationOf } from "../../api/known";
import { session } from "../../api/session.svelte";
import type { Catalogue, Organisation, Structure, VersionName } from "../../api/structure";
import type { components } from "../../api/schema";
import type { Fault, Trouble } from "../../api/trouble";
import { keepDraft, readDraft } from "../../drafts";
import { language, type Tag } from "../../language.svelte";
import { answerTo, isObject } from "../compare/request";
import { type Measure, toArrangement } from "../form/draft";
import { readKept as readForm } from "../form/read";
import { dayBefore, type Draft, exampleDraft, ofArrangement, readKept, retype, toRequest, type Wire } from "./request";

export type LedgerComparison = components["schemas"]["LedgerComparison"];
export type Ledger = components["schemas"]["Ledger"];
export type Month = components["schemas"]["Month"];
const KEPT_AS = "year";
const IS_DAY = /^\d{4}-\d{2}-\d{2}$/;

class Year {
  draft: Draft = $state(exampleDraft());
  saved: string = $state("");
  organisations: Organisation[] = $state.raw([]);
  catalogue: Catalogue | undefined = $state.raw();
  known: Known[] = $state.raw([]);
  answer: LedgerComparison | undefined = $state.raw();
  trouble: Trouble | undefined = $state.raw();
  listTrouble: Trouble | undefined = $state.raw();
  /** The request that the answer in sight belongs to. */
  shown: string = $state("");
  #typedIn: Tag = language.tag;
  #asking: AbortController | undefined;
  #knowing = 0;

  readonly measures: Record<string, Measure> = $derived(
    Object.fromEntries((this.catalogue?.services ?? []).map((service) => [service.name, service.measured_in])),
  );
  readonly policies: string[] = $derived(this.draft.policies ?? this.organisations.map((one) => one.organisation));
  readonly kinds = $derived(kindsOf(this.known, this.policies));
  readonly request = $derived(JSON.stringify(toRequest(this.draft, this.policies, this.kinds, this.measures)));
  /** What every chosen policy asks for is known, or cannot be. */
  readonly ready = $derived(
    this.policies.length > 0 && this.catalogue !== undefined && IS_DAY.test(this.draft.from) && IS_DAY.test(this.draft.until) &&
      this.policies.every((policy) => this.known.some((one) => one.policy === policy)),
  );
  readonly changed = $derived(JSON.stringify(this.draft) !== this.saved);
  readonly stale = $derived(this.answer !== undefined && this.shown !== this.request);
  /** What is wrong: in the request as a whole, or for one policy. */
  readonly faults: Fault[] = $derived(this.trouble?.kind === "refused" ? this.trouble.faults : []);
  /** The day on which the rules are asked what they need to know. */
  readonly on = $derived(IS_DAY.test(this.draft.from) ? this.draft.from : "");

  constructor() {
    const kept = readDraft(KEPT_AS, (value) => {
      const draft = isObject(value) ? readKept(value["draft"]) : undefined;
      return draft === undefined ? undefined : { draft, saved: String((value as Wire)["saved"]), tag: (value as Wire)["tag"] };
    });
    if (kept === undefined) this.saved = JSON.stringify(this.draft);
    else {
      this.draft = kept.draft;
      this.saved = kept.saved;
      this.#typedIn = kept.tag === "en" ? "en" : "nl";
    }
  }

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

  markSaved(): void {
    this.saved = JSON.stringify(this.draft);
  }

  /** Shows another year. */
  take(draft: Draft): void {
    this.draft = draft;
    this.#typedIn = language.tag;
    this.trouble = undefined;
    this.markSaved();
  }

  /** What the budget form agrees comes to what was agreed before; on the same day, in its place. */
  agree(arrangement: Wire, policy: string): void {
    const begun = ofArrangement(arrangement, null);
    const others = this.draft.agreements.filter((one) => one.signedOn !== begun.from);
    this.draft.agreements = [...others, ...begun.agreements].sort((one, other) => (one.signedOn < other.signedOn ? -1 : 1));
    const [indication] = begun.indications;
    if (indication !== undefined) this.draft.indications = others.length === 0 ? [indication] : thenHeld(this.draft.indications, indication, begun.from);
    for (const [organisation, given] of Object.entries(this.draft.facts)) {
      // what the form answers, it answers anew
      this.draft.facts[organisation] = Object.fromEntries(Object.entries(given).filter(([name]) => (begun.facts[""]?.[name] ?? "") === ""));
    }
    this.draft.facts[""] = { ...this.draft.facts[""], ...begun.facts[""] };
    if (policy !== "" && !this.policies.some((one) => organisationOf(one) === policy)) this.draft.policies = [...this.policies, policy];
  }

  /** The budget form as it stands in this browser. */
  form(): { arrangement: Wire; policy: string } | undefined {
    const form = readDraft("form", (value) => (isObject(value) ? readForm(value["draft"]) : undefined));
    if (form === undefined || form.law === "" || form.rows.length === 0 || this.catalogue === undefined) return undefined;
    const arrangement = toArrangement(form, {}, this.measures);
    arrangement["client"] = { ...(arrangement["client"] as Wire), facts: { ...form.facts } };
    return { arrangement, policy: form.policy };
  }

  /** Whether a form is about the year that stands here: then it comes to it, and nothing is lost. */
  goesOnWith(arrangement: Wire): boolean {
    const on = String(arrangement["on"] ?? "");
    return !this.draft.example && on <= this.draft.until && this.draft.agreements.some((one) => one.signedOn <= on);
  }

  /** The year that begins with a form. */
  begin(arrangement: Wire, policy: string): void {
    this.take(ofArrangement(arrangement, policy === "" ? null : [policy]));
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

  async book(request: string): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const answer = await ask("post", "/ledger-comparisons", { body: request as never, signal: asking.signal });
    if (asking.signal.aborted) return;
    if (answer.ok) {
      this.answer = answer.value;
      this.shown = request;
      this.trouble = undefined;
    } else if (answer.trouble.kind !== "aborted") this.trouble = answer.trouble;
  }

  /** What an organisation asks, over all its chosen versions. */
  asked(organisation: string): Asked[] {
    return askedBy(this.known, this.policies, organisation);
  }

  /** How a policy says its points. */
  structure(policy: string): Structure | undefined {
    return this.known.find((one) => one.policy === policy)?.structure;
  }

  /** The version of a ledger that a day is booked under; without a day, the last one. */
  version(ledger: Ledger, day: string | null): VersionName {
    const { organisation, versions } = ledger.policy;
    const found = versions.find((one) => day !== null && one.from <= day && day <= one.until) ?? versions.at(-1);
    return { organisation, in_force_from: found?.in_force_from ?? "", ...(found === undefined ? {} : { sha256: found.sha256 }) };
  }

  /** The example has an answer to every question; they stand in the fields, and can be changed. */
  #answerExample(): void {
    const untouched = !this.changed;
    for (const organisation of new Set(this.known.map((one) => one.organisation))) {
      for (const fact of this.asked(organisation)) {
        if (answerTo(this.draft, organisation, fact.name) !== "") continue;
        this.draft.facts[organisation] = { ...this.draft.facts[organisation], [fact.name]: firstAnswer(fact, this.draft.from) };
      }
    }
    if (untouched) this.markSaved();
  }
}

/** What the client is entitled to, where it becomes something else from a day. */
function thenHeld(held: readonly Wire[], indication: Wire, from: string): Wire[] {
  const last = held.at(-1);
  const { from: _, until: __, ...now } = last ?? {};
  if (JSON.stringify(now) === JSON.stringify(indication)) return [...held];
  const before = held.filter((one) => typeof one["from"] !== "string" || one["from"] < from);
  return before.map((one, number) => (number === before.length - 1 ? { ...one, until: dayBefore(from) } : one)).concat({ from, ...indication });
}

export const year = new Year();
