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

const texts = new Map<string, string>();
const structures = new Map<string, Structure>();

/** The text of a version; a published text never changes, so it is asked for once. */
export async function textOf({ organisation, in_force_from: date }: VersionName): Promise<Answer<string>> {
  const name = `${organisation}@${date}`;
  const known = texts.get(name);
  if (known !== undefined) return { ok: true, status: 200, value: known, headers: new Headers() };
  const at = { organisation, date };
  const answer = (await ask("get", "/policies/{organisation}/versions/{date}", { at, accepts: "text/plain" })) as Answer<string>;
  if (answer.ok) texts.set(name, answer.value);
  return answer;
}

/** The structure of a version. */
export async function structureOf({ organisation, in_force_from: date }: VersionName): Promise<Answer<Structure>> {
  const name = `${organisation}@${date}`;
  const known = structures.get(name);
  if (known !== undefined) return { ok: true, status: 200, value: known, headers: new Headers() };
  const answer = (await ask("get", "/policies/{organisation}/versions/{date}", { at: { organisation, date } })) as Answer<Structure>;
  if (answer.ok) structures.set(name, answer.value);
  return answer;
}
