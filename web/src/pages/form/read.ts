// A file, a draft that was kept, or a shared address, read into a form. What the form has no place for is not dropped in
// silence: its places come back too.
import { language, type Tag } from "../../language.svelte";
import { typedDecimal } from "../../notation";
import { type AmountPer, type Draft, emptyDraft, emptyRow, type Row } from "./draft";

export interface Loaded {
  draft: Draft;
  /** Places, as JSON pointers, of what the form has no place for. */
  ignored: string[];
}

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as somebody would type it. */
export function typed(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** A decimal as somebody would type it in the language of the page: `3.5` is `3,5` in Dutch. */
export function typedNumber(value: unknown): string {
  const text = typed(value);
  return /^\d+\.\d+$/.test(text) && language.tag === "nl" ? text.replace(".", ",") : text;
}

/** A number as somebody would have typed it in the other language: `1.250` is 1250 in Dutch and a bit more than one in English. */
export function retyped(text: string, from: Tag): string {
  const value = typedDecimal(text, from);
  return value === undefined || value === typedDecimal(text) ? text : typedNumber(value);
}

/** A draft as somebody would have typed it in the other language. */
export function retype(draft: Draft, from: Tag): void {
  const anew = (text: string): string => retyped(text, from);
  draft.tariff.amount = anew(draft.tariff.amount);
  for (const row of draft.rows) Object.assign(row, { times: anew(row.times), quote: anew(row.quote) });
  for (const [name, text] of Object.entries(draft.facts)) draft.facts[name] = anew(text);
}

export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

/** Reads an object field by field, and notes what it does not know. */
export class Reader {
  ignored: string[] = [];

  /** Notes every field that is not one of these. */
  only(object: Json, pointer: string, known: readonly string[]): void {
    for (const name of Object.keys(object)) if (!known.includes(name)) this.ignored.push(`${pointer}/${name}`);
  }

  object(value: unknown, pointer: string, known: readonly string[]): Json {
    if (!isObject(value)) return {};
    this.only(value, pointer, known);
    return value;
  }

  amount(value: unknown, pointer: string, field: string, per: string): AmountPer {
    const object = this.object(value, pointer, [field, "per"]);
    return { amount: typedNumber(object[field]), per: typed(object["per"]) || per };
  }

  row(value: unknown, pointer: string, rows: readonly Row[]): Row {
    const known = ["id", "service", "label", "minutes", "times", "per", "quote", "staff", "by", "able", "role", "consent", "paid_by", "provider_unable"];
    const object = this.object(value, pointer, known);
    return {
      ...emptyRow(rows, typed(object["service"])),
      ...(typed(object["id"]) === "" ? {} : { id: typed(object["id"]) }),
      label: typed(object["label"]), minutes: typed(object["minutes"]), times: typedNumber(object["times"]),
      per: typed(object["per"]) || "week", quote: typedNumber(object["quote"]), staff: typed(object["staff"]),
      by: typed(object["by"]), able: texts(object["able"]), role: typed(object["role"]), consent: typed(object["consent"]),
      paidByClient: object["paid_by"] === "client", providerUnable: object["provider_unable"] === true,
    };
  }
}

/** A request (`{ "policy", "arrangement" }`) or an arrangement alone; nothing where it is neither. */
export function readRequest(value: unknown): Loaded | undefined {
  if (!isObject(value)) return undefined;
  const reader = new Reader();
  const whole = isObject(value["arrangement"]);
  if (whole) reader.only(value, "", ["policy", "arrangement"]);
  const arrangement = whole ? (value["arrangement"] as Json) : value;
  const base = whole ? "/arrangement" : "";
  if (!isObject(arrangement["client"]) && !Array.isArray(arrangement["activities"])) return undefined;
  reader.only(arrangement, base, ["on", "client", "activities", "capacity", "signed"]);
  const client = reader.object(arrangement["client"], `${base}/client`, ["indication", "facts", "tariff"]);
  const indication = reader.object(client["indication"], `${base}/client/indication`, ["law", "delivery", "profile"]);
  const draft = emptyDraft();
  draft.policy = whole ? (typed(value["policy"]).split("@")[0] ?? "") : "";
  draft.on = typed(arrangement["on"]) || draft.on;
  draft.law = typed(indication["law"]);
  draft.delivery = typed(indication["delivery"]);
  draft.profile = typed(indication["profile"]);
  for (const [name, fact] of Object.entries(isObject(client["facts"]) ? client["facts"] : {})) draft.facts[name] = typed(fact);
  draft.tariff = reader.amount(client["tariff"], `${base}/client/tariff`, "amount", "day");
  const activities = Array.isArray(arrangement["activities"]) ? arrangement["activities"] : [];
  for (const [number, one] of activities.entries()) draft.rows.push(reader.row(one, `${base}/activities/${number}`, draft.rows));
  for (const [performer, one] of Object.entries(isObject(arrangement["capacity"]) ? arrangement["capacity"] : {})) {
    draft.capacity[performer] = reader.amount(one, `${base}/capacity/${performer}`, "minutes", "week");
  }
  draft.signed = texts(arrangement["signed"]);
  return { draft, ignored: reader.ignored };
}

/** A draft that this browser kept; nothing where another version of the page kept it. */
export function readKept(value: unknown): Draft | undefined {
  if (!isObject(value) || !Array.isArray(value["rows"])) return undefined;
  const empty = emptyDraft();
  const rows: Row[] = [];
  for (const row of value["rows"]) if (isObject(row)) rows.push({ ...emptyRow(rows, ""), ...(row as Partial<Row>) });
  return { ...empty, ...(value as Partial<Draft>), rows };
}
