// What a policy, its schema and the catalogue say, as far as pages need it. The OpenAPI document leaves the structure of
// a policy open, as it grows with the language; what is read of it here is read with care.
import type { components } from "./schema";
import { ask } from "./client";
import type { Answer } from "./trouble";

export type Catalogue = components["schemas"]["Catalogue"];
export type Statement = components["schemas"]["Statement"];
export type Line = components["schemas"]["Line"];
export type Finding = components["schemas"]["Finding"];
export type Possibility = components["schemas"]["Possibility"];
export type Rule = components["schemas"]["Rule"];
export type Money = components["schemas"]["Money"];
export type Organisation = components["schemas"]["Organisations"]["policies"][number];

export interface Words {
  nl: string;
  en?: string | null;
}

/** A version of a policy, as statements name it. */
export interface VersionName {
  organisation: string;
  in_force_from: string;
  /** Tells a text from another that stood on the same day before. */
  sha256?: string;
}

export interface Structure {
  organisation: string;
  title: Words;
  form: Words | null;
  in_force_from: string;
  unit: string;
  points_called: { one: Words; many: Words } | null;
  sources: { name: string; title: Words }[];
  facts: { name: string; label: Words | null; value: { kind: string; names?: string[]; labels?: Words[] } }[];
  services: { service: string; terms: { kind: string }; needs_consent: boolean; consent_of: string[] }[];
  order: { performer: string }[];
  agreement: { signed_by: { each_by_one_of: string[][] } | null } | null;
}

/** A part of a JSON Schema of one fact. */
export interface FactSchema {
  type?: string;
  format?: string;
  title?: string;
  enum?: string[];
  description?: string;
  minimum?: number;
  maximum?: number;
  const?: string;
  oneOf?: FactSchema[];
}

export interface ArrangementSchema {
  properties: { client: { properties: { facts: { required: string[]; properties: Record<string, FactSchema> } } } };
}

/** The structure of the version that is in force on a day. */
export async function structureOn(organisation: string, on: string): Promise<Answer<Structure>> {
  const at = { organisation };
  return (await ask("get", "/policies/{organisation}", { at, query: { on } })) as Answer<Structure>;
}

/** The schema of the arrangement that this version needs. */
export async function schemaOn(organisation: string, on: string): Promise<Answer<ArrangementSchema>> {
  const at = { organisation };
  return (await ask("get", "/policies/{organisation}/schema", { at, query: { on } })) as unknown as Answer<ArrangementSchema>;
}

const asked = new Map<string, Promise<Answer<unknown>>>();

/** Asks once for what never changes; what could not be answered is asked for again. */
function once<T>(name: string, call: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const known = asked.get(name) as Promise<Answer<T>> | undefined;
  if (known !== undefined) return known;
  const answer = call();
  asked.set(name, answer);
  void answer.then(({ ok }) => {
    if (!ok) asked.delete(name);
  });
  return answer;
}

/** The text of a version, as it was published. */
export function textOf({ organisation, in_force_from: date, sha256 = "" }: VersionName): Promise<Answer<string>> {
  const at = { organisation, date };
  const path = "/policies/{organisation}/versions/{date}";
  return once(`text ${organisation}@${date} ${sha256}`, () => ask("get", path, { at, accepts: "text/plain" }) as Promise<Answer<string>>);
}

/** The structure of a version. */
export function structureOf({ organisation, in_force_from: date, sha256 = "" }: VersionName): Promise<Answer<Structure>> {
  const at = { organisation, date };
  const path = "/policies/{organisation}/versions/{date}";
  return once(`structure ${organisation}@${date} ${sha256}`, () => ask("get", path, { at }) as unknown as Promise<Answer<Structure>>);
}
