// What stands in the form, as it was typed: text, until it travels. In: a draft, a file, or a request. Out: the other two.
// A file is the very request that the service takes (`{ "policy", "arrangement" }`), so it is worth something elsewhere.
import { typedDecimal } from "../../notation";

export type Per = "day" | "week" | "month" | "year";

/** Something that is to be done. */
export interface Row {
  id: string;
  service: string;
  label: string;
  minutes: string;
  times: string;
  per: string;
  quote: string;
  staff: string;
  /** Empty: the order of the policy decides among `able`. */
  by: string;
  able: string[];
  role: string;
  consent: string;
  paidByClient: boolean;
  providerUnable: boolean;
}

export interface AmountPer {
  amount: string;
  per: string;
}

export interface Draft {
  policy: string;
  on: string;
  law: string;
  delivery: string;
  profile: string;
  /** By name, also those of another organisation: who goes back finds them again. */
  facts: Record<string, string>;
  tariff: AmountPer;
  rows: Row[];
  /** By performer the minutes that he has. */
  capacity: Record<string, AmountPer>;
  signed: string[];
}

/** A request as the service takes it; values that cannot be read travel as they were typed. */
export type Wire = Record<string, unknown>;

export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function emptyDraft(): Draft {
  return {
    policy: "", on: today(), law: "", delivery: "", profile: "", facts: {}, tariff: { amount: "", per: "day" },
    rows: [], capacity: {}, signed: [],
  };
}

export function emptyRow(rows: readonly Row[], service: string): Row {
  let number = rows.length + 1;
  while (rows.some((row) => row.id === `a${number}`)) number += 1;
  return {
    id: `a${number}`, service, label: "", minutes: "", times: "", per: "week", quote: "", staff: "", by: "provider",
    able: [], role: "", consent: "", paidByClient: false, providerUnable: false,
  };
}

/** What a service is measured in decides what an activity says. */
export type Measure = "time" | "pieces" | "period" | "quotes";

/** A whole number as JSON has it; whatever else was typed, as it is, for the service to say what is wrong. */
function whole(text: string): unknown {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : text.trim();
}

function decimal(text: string): string {
  return typedDecimal(text) ?? text.trim();
}

function put(target: Wire, name: string, text: string, read: (text: string) => unknown): void {
  if (text.trim() !== "") target[name] = read(text);
}

/** An activity as the service takes it; what its service is measured in decides which fields it has. */
export function rowToWire(row: Row, measure: Measure | undefined): Wire {
  const wire: Wire = { id: row.id, service: row.service };
  const plain = (text: string): string => text;
  put(wire, "label", row.label, (text) => text.trim());
  if (measure === "time" || measure === undefined) put(wire, "minutes", row.minutes, whole);
  if (measure !== "period" && measure !== "quotes") put(wire, "times", row.times, decimal);
  if (measure === "quotes") put(wire, "quote", row.quote, decimal);
  if (measure !== "period") put(wire, "per", row.per, plain);
  if (measure === "time" || measure === undefined) put(wire, "staff", row.staff, whole);
  put(wire, "by", row.by, plain);
  put(wire, "role", row.role, plain);
  if (row.able.length > 0) wire["able"] = [...row.able];
  put(wire, "consent", row.consent, plain);
  if (row.paidByClient) wire["paid_by"] = "client";
  if (row.providerUnable) wire["provider_unable"] = true;
  return wire;
}

/** The arrangement; `facts` are those that the policy asks for, each with how its text is read. */
export function toArrangement(
  draft: Draft,
  facts: Readonly<Record<string, "truth" | "number" | "text">>,
  measures: Readonly<Record<string, Measure>>,
): Wire {
  const indication: Wire = {};
  for (const name of ["law", "delivery", "profile"] as const) put(indication, name, draft[name], (text) => text);
  const client: Wire = { indication };
  const given: Wire = {};
  for (const [name, kind] of Object.entries(facts)) {
    put(given, name, draft.facts[name] ?? "", (text) =>
      kind === "truth" ? text === "true" : kind === "number" ? decimal(text) : text);
  }
  if (Object.keys(given).length > 0) client["facts"] = given;
  if (draft.tariff.amount.trim() !== "") client["tariff"] = { amount: decimal(draft.tariff.amount), per: draft.tariff.per };
  const arrangement: Wire = { on: draft.on, client, activities: draft.rows.map((row) => rowToWire(row, measures[row.service])) };
  const capacity: Wire = {};
  for (const [performer, { amount, per }] of Object.entries(draft.capacity)) {
    if (amount.trim() !== "") capacity[performer] = { minutes: whole(amount), per };
  }
  if (Object.keys(capacity).length > 0) arrangement["capacity"] = capacity;
  if (draft.signed.length > 0) arrangement["signed"] = [...draft.signed];
  return arrangement;
}
