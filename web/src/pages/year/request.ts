// A client's year, as it is typed and as it travels. In: a file, the budget form, or what this browser kept. Out: the very
// request that `POST /v1/ledger-comparisons` takes, which is also what a file holds.
import { language, type Tag } from "../../language.svelte";
import { typedDecimal } from "../../notation";
import { answers, factsToWire, isObject } from "../compare/request";
import { sample } from "../editor/sample";
import { emptyRow, type Measure, type Row, rowToWire, type Wire } from "../form/draft";
import type { FactKind } from "../../api/facts";
import { Reader, retyped, texts, typed, typedNumber } from "../form/read";

export type { Wire };

/** What was agreed on one day. */
export interface Agreement {
  signedOn: string;
  from: string;
  until: string;
  signed: string[];
  /** As the service has them: they are made on the budget form. */
  activities: Wire[];
  capacity: Wire | undefined;
}

export const KINDS = ["absence", "unplanned_care", "temporary_extra_care", "network_away", "points_bought", "done", "leaves"] as const;
export type Kind = (typeof KINDS)[number];

/** Something that happened; a kind uses the fields that it needs. */
export interface Happening {
  kind: Kind;
  from: string;
  until: string;
  where: string;
  points: string;
  what: string;
  role: string;
  activity: Row;
}

export interface Draft {
  /** Organisations, or versions as `archipel@2013-10-21`; null is every organisation. */
  policies: string[] | null;
  from: string;
  until: string;
  movedOn: string;
  /** What the client is entitled to, as the service has it. */
  indications: Wire[];
  agreements: Agreement[];
  events: Happening[];
  opening: { saved: string; kept: string; bought: string };
  /** Answers as they were typed, by organisation; those that hold for all stand under an empty name. */
  facts: Record<string, Record<string, string>>;
  /** What a file gave one policy as a tariff of its own. */
  tariffs: Wire;
  hour: string;
  point: string;
  /** The example that a first visitor sees: its questions are answered for him. */
  example: boolean;
}

export interface Loaded {
  draft: Draft;
  /** Places, as JSON pointers, of what this page has no place for. */
  ignored: string[];
}

export function emptyHappening(kind: Kind, from: string): Happening {
  const activity = { ...emptyRow([], ""), id: "", minutes: "60", times: "1", per: "day" };
  return { kind, from, until: from, where: "hospital", points: "", what: "", role: "", activity };
}

/** The day before a day. */
export function dayBefore(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return iso;
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** The day a year later, less one: `2019-01-01` until `2019-12-31`. */
export function yearFrom(from: string): string {
  const day = new Date(`${from}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return from;
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return dayBefore(day.toISOString().slice(0, 10));
}

export function exampleDraft(): Draft {
  const { client, activities, signed } = sample() as { client: Wire; activities: Wire[]; signed: string[] };
  const consented = activities.map((one) => (one["consent"] === undefined ? one : { ...one, consent_on: "2018-12-01" }));
  const care = { ...emptyHappening("unplanned_care", "2019-04-08"), until: "" };
  care.activity = { ...care.activity, service: "personal_care", role: "carer", consent: "client" };
  return {
    policies: null, from: "2019-01-01", until: "2019-12-31", movedOn: "2018-12-15",
    indications: [{ indication: client["indication"] }],
    agreements: [{ signedOn: "2018-12-01", from: "2018-12-15", until: "", signed, activities: consented, capacity: undefined }],
    events: [{ ...emptyHappening("absence", "2019-03-04"), until: "2019-03-10" }, care],
    opening: { saved: "", kept: "", bought: "" }, facts: {}, tariffs: {}, hour: "", point: "", example: true,
  };
}

/** The year that begins with a budget form. */
export function ofArrangement(arrangement: Wire, policies: string[] | null): Draft {
  const on = typed(arrangement["on"]);
  const client = isObject(arrangement["client"]) ? arrangement["client"] : {};
  const { facts, ...indicated } = client;
  return {
    policies, from: on, until: yearFrom(on), movedOn: "", indications: [indicated], agreements: [agreementOf(arrangement)], events: [],
    opening: { saved: "", kept: "", bought: "" }, facts: { "": answers(facts) }, tariffs: {}, hour: "", point: "", example: false,
  };
}

/** What a budget form agrees, from its own day. Whoever consented to it, did so on that day. */
function agreementOf(arrangement: Wire): Agreement {
  const on = typed(arrangement["on"]);
  const activities = (Array.isArray(arrangement["activities"]) ? arrangement["activities"] : []).filter(isObject);
  return {
    signedOn: on, from: on, until: "", signed: texts(arrangement["signed"]),
    activities: activities.map((one) => (one["consent"] === undefined ? one : { ...one, consent_on: on })),
    capacity: isObject(arrangement["capacity"]) ? arrangement["capacity"] : undefined,
  };
}

class YearReader extends Reader {
  agreement(value: unknown, pointer: string): Agreement {
    const object = this.object(value, pointer, ["signed_on", "from", "until", "signed", "activities", "capacity"]);
    const activities = Array.isArray(object["activities"]) ? object["activities"].filter(isObject) : [];
    return {
      signedOn: typed(object["signed_on"]), from: typed(object["from"]), until: typed(object["until"]), signed: texts(object["signed"]),
      activities, capacity: isObject(object["capacity"]) ? object["capacity"] : undefined,
    };
  }

  happening(value: unknown, pointer: string): Happening | undefined {
    const kind = isObject(value) ? KINDS.find((one) => one === value["kind"]) : undefined;
    if (kind === undefined) {
      this.ignored.push(pointer);
      return undefined;
    }
    const object = this.object(value, pointer, ["kind", "on", ...FIELDS[kind]]);
    const from = typed(object["on"] ?? object["from"]);
    const happening = emptyHappening(kind, from);
    const care = object["activity"];
    if (care !== undefined) {
      const activity = this.row(care, `${pointer}/activity`, []);
      happening.activity = { ...activity, id: isObject(care) ? typed(care["id"]) : "", by: isObject(care) ? typed(care["by"]) : "" };
    }
    return {
      ...happening, until: object["on"] === undefined ? typed(object["until"]) : "", where: typed(object["in"]) || "hospital",
      points: typedNumber(object["points"]), what: typed(object["what"]), role: typed(object["role"]),
    };
  }
}

const FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  absence: ["from", "until", "in"], unplanned_care: ["from", "until", "activity"], temporary_extra_care: ["from", "until", "activity"],
  network_away: ["from", "until", "role"], points_bought: ["points"], done: ["what"], leaves: [],
};

/** A request for a ledger (one policy or several), or a course alone; nothing where it is neither. */
export function readYear(value: unknown): Loaded | undefined {
  if (!isObject(value)) return undefined;
  const whole = isObject(value["course"]);
  const base = whole ? "/course" : "";
  const reader = new YearReader();
  if (whole) reader.only(value, "", ["policy", "policies", "course", "facts", "tariffs", "yardstick"]);
  const course = whole ? (value["course"] as Wire) : value;
  if (!isObject(course["client"]) || typeof course["from"] !== "string" || typeof course["until"] !== "string") return undefined;
  reader.only(course, base, ["from", "until", "moved_on", "client", "agreements", "events", "opening"]);
  const client = reader.object(course["client"], `${base}/client`, ["facts", "indications"]);
  const opening = reader.object(course["opening"], `${base}/opening`, ["saved", "kept", "bought"]);
  const yardstick = reader.object(value["yardstick"], "/yardstick", ["hour", "point"]);
  const facts: Draft["facts"] = { "": answers(client["facts"]) };
  for (const [policy, given] of Object.entries(isObject(value["facts"]) ? value["facts"] : {})) {
    const organisation = policy.split("@")[0] ?? policy;
    facts[organisation] = { ...facts[organisation], ...answers(given) };
  }
  const list = (name: string): unknown[] => (Array.isArray(course[name]) ? course[name] : []);
  const one = typed(value["policy"]);
  const draft: Draft = {
    policies: Array.isArray(value["policies"]) ? texts(value["policies"]) : one === "" ? null : [one],
    from: course["from"], until: course["until"], movedOn: typed(course["moved_on"]),
    indications: (Array.isArray(client["indications"]) ? client["indications"] : []).filter(isObject),
    agreements: list("agreements").map((agreement, number) => reader.agreement(agreement, `${base}/agreements/${number}`)),
    events: list("events").flatMap((event, number) => reader.happening(event, `${base}/events/${number}`) ?? []),
    opening: { saved: typedNumber(opening["saved"]), kept: typedNumber(opening["kept"]), bought: typedNumber(opening["bought"]) },
    facts, tariffs: isObject(value["tariffs"]) ? value["tariffs"] : {},
    hour: typedNumber(yardstick["hour"]), point: typedNumber(yardstick["point"]), example: false,
  };
  return { draft, ignored: reader.ignored };
}

/** A draft that this browser kept; nothing where another version of the page kept it. */
export function readKept(value: unknown): Draft | undefined {
  const lists = ["indications", "agreements", "events"] as const;
  if (!isObject(value) || typeof value["from"] !== "string" || !lists.every((name) => Array.isArray(value[name]))) return undefined;
  return { ...exampleDraft(), ...(value as Partial<Draft>) };
}

/** Writes the numbers of a draft as they are written in the language of the page. */
export function retype(draft: Draft, from: Tag): void {
  const anew = (text: string): string => retyped(text, from);
  for (const name of ["saved", "kept", "bought"] as const) draft.opening[name] = anew(draft.opening[name]);
  Object.assign(draft, { hour: anew(draft.hour), point: anew(draft.point) });
  for (const event of draft.events) {
    event.points = anew(event.points);
    Object.assign(event.activity, { times: anew(event.activity.times), quote: anew(event.activity.quote) });
  }
  for (const given of Object.values(draft.facts)) for (const [name, text] of Object.entries(given)) given[name] = anew(text);
}

function put(target: Wire, name: string, text: string, decimal = false): void {
  if (text.trim() !== "") target[name] = decimal ? (typedDecimal(text, language.tag) ?? text.trim()) : text.trim();
}

function eventToWire(event: Happening, measures: Readonly<Record<string, Measure>>): Wire {
  const wire: Wire = { kind: event.kind };
  const fields = FIELDS[event.kind];
  const many = fields.includes("until") && (event.until !== "" || !fields.includes("activity"));
  if (many) Object.assign(wire, { from: event.from, until: event.until });
  else wire["on"] = event.from;
  if (fields.includes("in")) wire["in"] = event.where;
  if (fields.includes("role")) put(wire, "role", event.role);
  if (fields.includes("points")) put(wire, "points", event.points, true);
  if (fields.includes("what")) put(wire, "what", event.what);
  if (fields.includes("activity")) {
    const activity = rowToWire(event.activity, measures[event.activity.service]);
    for (const name of ["id", "service"]) if (activity[name] === "") delete activity[name];
    wire["activity"] = activity;
  }
  return wire;
}

/** The course alone. */
export function toCourse(draft: Draft, measures: Readonly<Record<string, Measure>>): Wire {
  const course: Wire = { from: draft.from, until: draft.until };
  put(course, "moved_on", draft.movedOn);
  course["client"] = { indications: draft.indications };
  course["agreements"] = draft.agreements.map((agreement) => {
    const wire: Wire = { signed_on: agreement.signedOn };
    if (agreement.signed.length > 0) wire["signed"] = agreement.signed;
    put(wire, "from", agreement.from);
    put(wire, "until", agreement.until);
    wire["activities"] = agreement.activities;
    if (agreement.capacity !== undefined) wire["capacity"] = agreement.capacity;
    return wire;
  });
  course["events"] = draft.events.map((event) => eventToWire(event, measures));
  const opening: Wire = {};
  for (const name of ["saved", "kept", "bought"] as const) put(opening, name, draft.opening[name], true);
  if (Object.keys(opening).length > 0) course["opening"] = opening;
  return course;
}

/** The request; `kinds` has for each organisation the facts that it asks for. */
export function toRequest(
  draft: Draft, policies: readonly string[], kinds: Readonly<Record<string, Record<string, FactKind>>>, measures: Readonly<Record<string, Measure>>,
): Wire {
  const request: Wire = { policies: [...policies], course: toCourse(draft, measures) };
  const facts = factsToWire(draft, kinds);
  if (Object.keys(facts).length > 0) request["facts"] = facts;
  const tariffs = Object.entries(draft.tariffs).filter(([name]) => policies.includes(name));
  if (tariffs.length > 0) request["tariffs"] = Object.fromEntries(tariffs);
  const yardstick: Wire = {};
  put(yardstick, "hour", draft.hour, true);
  put(yardstick, "point", draft.point, true);
  if (Object.keys(yardstick).length > 0) request["yardstick"] = yardstick;
  return request;
}
