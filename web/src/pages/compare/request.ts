// What is compared, as it is typed and as it travels. In: a file, a shared address, the budget form's draft, or what this
// browser kept. Out: the very request that `POST /v1/comparisons` takes, which is also what a file and an address hold.
import { typedDecimal } from "../../notation";
import { sample } from "../editor/sample";
import type { FactKind } from "../../api/facts";

export type Wire = Record<string, unknown>;

export interface Draft {
  /** Organisations, or versions as `archipel@2013-10-21`; null is every organisation. */
  policies: string[] | null;
  /** The arrangement, without its facts. */
  arrangement: Wire;
  /** Answers as they were typed, by organisation; those that hold for all stand under an empty name. */
  facts: Record<string, Record<string, string>>;
  /** What a file gave one policy as a tariff of its own. */
  tariffs: Wire;
  baseline: string;
  /** What an hour and a point count for, where a policy does not say. */
  hour: string;
  point: string;
  /** The example that a first visitor sees: its questions are answered for him. */
  example: boolean;
}

export function isObject(value: unknown): value is Wire {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectAt(value: unknown, name: string): Wire {
  const found = isObject(value) ? value[name] : undefined;
  return isObject(found) ? found : {};
}

function typed(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

/** Answers as somebody would have typed them. */
export function answers(value: unknown): Record<string, string> {
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, fact]) => [name, typed(fact)])) : {};
}

export function exampleDraft(): Draft {
  return { policies: null, arrangement: sample(), facts: {}, tariffs: {}, baseline: "", hour: "", point: "", example: true };
}

/** A request, a form's file, or an arrangement alone; nothing where it is none of these. */
export function readComparison(value: unknown): Draft | undefined {
  if (!isObject(value)) return undefined;
  const arrangement = isObject(value["arrangement"]) ? value["arrangement"] : value;
  if (!isObject(arrangement["client"]) || typeof arrangement["on"] !== "string") return undefined;
  const activities = arrangement["activities"] ?? [];
  if (!Array.isArray(activities) || !activities.every(isObject)) return undefined;
  const { facts: common, ...client } = arrangement["client"];
  const facts: Draft["facts"] = { "": answers(common) };
  for (const [policy, given] of Object.entries(objectAt(value, "facts"))) {
    const organisation = policy.split("@")[0] ?? policy;
    facts[organisation] = { ...facts[organisation], ...answers(given) };
  }
  const yardstick = objectAt(value, "yardstick");
  return {
    policies: Array.isArray(value["policies"]) ? texts(value["policies"]) : null, arrangement: { ...arrangement, client, activities }, facts,
    tariffs: objectAt(value, "tariffs"), baseline: typed(value["baseline"]),
    hour: typed(yardstick["hour"]), point: typed(yardstick["point"]), example: false,
  };
}

/** A draft that this browser kept; nothing where another version of the page kept it. */
export function readKept(value: unknown): Draft | undefined {
  if (!isObject(value)) return undefined;
  const read = readComparison(value);
  if (read === undefined) return undefined;
  const facts = Object.fromEntries(Object.entries(objectAt(value, "facts")).map(([name, given]) => [name, answers(given)]));
  return { ...read, facts, hour: typed(value["hour"]), point: typed(value["point"]), example: value["example"] === true };
}

function fact(text: string, kind: FactKind): unknown {
  return kind === "truth" ? text === "true" : kind === "number" ? (typedDecimal(text) ?? text.trim()) : text;
}

/** What was answered to a question of an organisation, or else to all of them. */
export function answerTo(draft: Pick<Draft, "facts">, organisation: string, name: string): string {
  return draft.facts[organisation]?.[name] ?? draft.facts[""]?.[name] ?? "";
}

/** What is answered to those who ask; `kinds` has for each organisation the facts that it asks for. */
export function factsToWire(draft: Pick<Draft, "facts">, kinds: Readonly<Record<string, Record<string, FactKind>>>): Wire {
  const facts: Wire = {};
  for (const [organisation, asked] of Object.entries(kinds)) {
    const given = Object.entries(asked)
      .map(([name, kind]) => [name, answerTo(draft, organisation, name), kind] as const)
      .filter(([, text]) => text.trim() !== "");
    if (given.length > 0) facts[organisation] = Object.fromEntries(given.map(([name, text, kind]) => [name, fact(text, kind)]));
  }
  return facts;
}

/** The request; `kinds` has for each organisation the facts that it asks for. */
export function toRequest(draft: Draft, policies: readonly string[], kinds: Readonly<Record<string, Record<string, FactKind>>>): Wire {
  const facts = factsToWire(draft, kinds);
  const request: Wire = { policies: [...policies], arrangement: draft.arrangement };
  if (Object.keys(facts).length > 0) request["facts"] = facts;
  const tariffs = Object.entries(draft.tariffs).filter(([name]) => policies.includes(name));
  if (tariffs.length > 0) request["tariffs"] = Object.fromEntries(tariffs);
  const yardstick: Wire = {};
  if (draft.hour.trim() !== "") yardstick["hour"] = typedDecimal(draft.hour) ?? draft.hour.trim();
  if (draft.point.trim() !== "") yardstick["point"] = typedDecimal(draft.point) ?? draft.point.trim();
  if (Object.keys(yardstick).length > 0) request["yardstick"] = yardstick;
  if (policies.includes(draft.baseline)) request["baseline"] = draft.baseline;
  return request;
}
