// The policies that somebody chose to see side by side, and what each of them asks to know of a client.
//
// In: names of policies, and a day. Out: their structures and questions, as the service has them. Absent on purpose: what
// is answered to the questions; the pages keep that.
import { said } from "../language.svelte";
import { ask } from "./client";
import { type Asked, type FactKind, factKinds, factsAsked } from "./facts";
import { type ArrangementSchema, type Catalogue, type Organisation, type Structure, schemaOn, structureOn } from "./structure";
import type { Trouble } from "./trouble";

/** What a policy asks for and how it is put together. */
export interface Known {
  policy: string;
  organisation: string;
  structure: Structure | undefined;
  schema: ArrangementSchema | undefined;
}

export interface Lists {
  organisations: Organisation[] | undefined;
  catalogue: Catalogue | undefined;
  trouble: Trouble | undefined;
}

export function organisationOf(policy: string): string {
  return policy.split("@")[0] ?? policy;
}

/** What a person calls an organisation, without the name of its rules. */
export function titleOf(organisations: readonly Organisation[], organisation: string): string {
  return organisations.find((one) => one.organisation === organisation)?.title.split(",")[0] ?? organisation;
}

/** Every organisation, and the catalogue that they share. */
export async function loadLists(): Promise<Lists> {
  const [policies, catalogue] = await Promise.all([ask("get", "/policies"), ask("get", "/catalogue")]);
  const bad = [policies, catalogue].find((answer) => !answer.ok);
  return {
    organisations: policies.ok ? policies.value.policies : undefined,
    catalogue: catalogue.ok ? catalogue.value : undefined,
    trouble: bad === undefined || bad.ok ? undefined : bad.trouble,
  };
}

/** What these policies ask, a version without a date on this day; what is known of others stays. */
export async function know(policies: readonly string[], on: string, before: readonly Known[]): Promise<Known[]> {
  const known = await Promise.all(policies.map(async (policy) => {
    const [organisation = policy, date = on] = policy.split("@");
    const [structure, schema] = await Promise.all([structureOn(organisation, date), schemaOn(organisation, date)]);
    const earlier = before.find((one) => one.policy === policy);
    // 404 says that no rules hold on that day; any other trouble says nothing about the rules
    const lost = [structure, schema].some((answer) => !answer.ok && answer.trouble.kind !== "missing" && answer.trouble.kind !== "refused");
    if (lost && earlier !== undefined) return earlier;
    return { policy, organisation, structure: structure.ok ? structure.value : undefined, schema: schema.ok ? schema.value : undefined };
  }));
  return [...known, ...before.filter((old) => !policies.includes(old.policy))];
}

/** What the policies in question call a fact; its own name where none of them asks for it. */
export function factNamed(known: readonly Known[], policies: readonly string[], name: string): string {
  const asked = known.flatMap((one) => askedBy(known, policies, one.organisation)).find((one) => one.name === name);
  return asked === undefined ? name : said(asked.label);
}

/** What an organisation asks, over all its chosen versions. */
export function askedBy(known: readonly Known[], policies: readonly string[], organisation: string): Asked[] {
  const all = known.filter((one) => one.organisation === organisation && policies.includes(one.policy));
  const facts = all.flatMap((one) => factsAsked(one.schema, one.structure));
  return facts.filter((fact, number) => facts.findIndex((other) => other.name === fact.name) === number);
}

/** By organisation, how the text of each fact is read. */
export function kindsOf(known: readonly Known[], policies: readonly string[]): Record<string, Record<string, FactKind>> {
  const kinds: Record<string, Record<string, FactKind>> = {};
  for (const one of known) {
    if (policies.includes(one.policy)) kinds[one.organisation] = { ...kinds[one.organisation], ...factKinds(one.schema) };
  }
  return kinds;
}

/** An answer for an example, on which somebody sees what the rules do. */
export function firstAnswer(fact: Asked, on: string): string {
  if (fact.kind === "truth") return "false";
  return fact.kind === "date" ? on : (fact.choices[0]?.value ?? fact.bounds?.least ?? "");
}
