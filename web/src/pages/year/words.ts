// What a year says, in the words of the page: amounts in each policy's own unit, who did what, faults beside their field.
import type { Fault } from "../../api/trouble";
import { said, t } from "../../language.svelte";
import * as notation from "../../notation";
import { day, euros, kindOf } from "../../notation";
import type { Choice } from "../../parts/SelectField.svelte";
import { inWords } from "../form/faults";
import type { Happening, Wire } from "./request";
import { factNamed, organisationOf, titleOf } from "../../api/known";
import * as catalogue from "../../catalogue";
import { year } from "./year.svelte";

/** What a person calls an organisation, without the name of its rules. */
export function organisationName(organisation: string): string {
  return titleOf(year.organisations, organisation);
}

/** The name of a policy: with its first day where a version was asked for. */
export function policyName(policy: string): string {
  const [organisation = policy, date] = policy.split("@");
  const name = organisationName(organisation);
  return date === undefined ? name : t("compare-version", { name, from: day(date) });
}

/** An amount in the unit of a policy. */
export function amount(text: string, unit: string, policy: string): string {
  return notation.amount(text, unit, year.structure(policy)?.points_called);
}

/** What the amounts of a policy are in. */
export function unitWord(unit: string, policy: string): string {
  const called = year.structure(policy)?.points_called;
  return kindOf(unit) === "points" && called ? said(called.many) : t(`unit-${kindOf(unit)}`);
}

/** An invoice: in the policy's unit, and in euros where that is something else and known. */
export function invoice(text: string, inEuros: string | null, unit: string, policy: string): string {
  const plain = amount(text, unit, policy);
  return kindOf(unit) === "money" || inEuros === null || notation.isZero(text) ? plain : `${plain} (${euros(inEuros)})`;
}

export function serviceName(service: unknown): string {
  return catalogue.serviceName(year.catalogue, service);
}

/** The catalogue's services, by category. */
export function serviceChoices(): Choice[] {
  return (year.catalogue?.services ?? []).map((one) => {
    const category = year.catalogue?.categories.find((category) => category.name === one.category);
    return { value: one.name, label: said(one.label), group: category === undefined ? one.category : said(category.label) };
  });
}

export function roleChoices(): Choice[] {
  return (year.catalogue?.roles ?? []).map((one) => ({ value: one.name, label: said(one.label) }));
}

/** What a policy calls a fact that it asks for. */
export function factName(name: string): string {
  return factNamed(year.known, year.policies, name);
}

export function signerName(signer: string): string {
  return catalogue.signerName(year.catalogue, signer);
}

/** What the client is entitled to: `Wlz VPT 4`, with its first day where it is not the only one. */
export function indicationName(held: Wire): string {
  const of = (held["indication"] ?? {}) as Wire;
  const name = ["law", "delivery", "profile"].map((part) => of[part]).filter((part) => typeof part === "string").join(" ");
  return typeof held["from"] === "string" ? `${name}, ${t("duty-from", { from: day(held["from"]) })}` : name;
}

/** An activity in one short line. */
export function activityLine(activity: Wire): string {
  return [catalogue.activityName(year.catalogue, activity), catalogue.howMuch(year.catalogue, activity)].filter((part) => part !== "").join(", ");
}

/** When something happened. */
export function days(event: Happening): string {
  return event.until === "" || event.until === event.from ? day(event.from) : t("year-days", { from: day(event.from), until: day(event.until) });
}

/** Something that happened, in a few words. */
export function eventName(event: Happening): string {
  const what = t(event.kind === "absence" ? (event.where === "holiday" ? "event-absence-holiday" : "event-absence-hospital") : `event-${event.kind}`);
  const service = event.activity.service;
  const care = event.kind === "unplanned_care" || event.kind === "temporary_extra_care";
  return care && service !== "" ? `${what}: ${serviceName(service)}` : what;
}

/** Everything that is wrong: with the request, or for one of the policies. */
function allFaults(): Fault[] {
  if (year.trouble !== undefined) return year.faults;
  return year.stale ? [] : (year.answer?.policies ?? []).flatMap((one) => one.problem?.errors ?? []);
}

/** What is wrong at a place of the course, and under it unless `exactly`. */
export function faultsAt(pointer: string, exactly = false): string[] {
  const whole = `/course${pointer}`;
  const here = allFaults().filter((fault) => fault.pointer === whole || (!exactly && fault.pointer.startsWith(`${whole}/`)));
  return [...new Set(here.map(wordsOf))];
}

/** What is wrong with what was answered to a question of an organisation. */
export function factFaults(organisation: string, name: string): string[] {
  const columns = year.trouble === undefined && !year.stale ? (year.answer?.policies ?? []) : [];
  const own = columns.filter((one) => organisationOf(one.policy) === organisation).flatMap((one) => one.problem?.errors ?? []);
  const here = [...own, ...year.faults].filter(({ pointer }) => {
    const place = /^\/(?:facts\/([^/]+)|course\/client\/facts)\/([^/]+)/.exec(pointer);
    return place !== null && place[2] === name && (place[1] === undefined || organisationOf(place[1]) === organisation);
  });
  return [...new Set(here.map(wordsOf))];
}

export function yardstickFaults(name: "hour" | "point"): string[] {
  return year.faults.filter((fault) => fault.pointer === `/yardstick/${name}`).map((fault) => inWords(fault, "/tariff"));
}

const FIELDS = /^\/(facts\/|yardstick\/|course\/(from|until|moved_on|client\/facts\/|opening\/|events\/\d+|agreements\/\d+))/;

/** Those that belong to no field of this page. */
export function elsewhere(faults: readonly Fault[]): Fault[] {
  return faults.filter((fault) => !FIELDS.test(fault.pointer));
}

/** A fault with the place where it belongs, as a person calls that place; `policy` is the one that it is said of. */
export function faultInWords(fault: Fault, policy: string): string {
  const fact = /^\/(?:facts\/[^/]+|course\/client\/facts)\/([^/]+)/.exec(fault.pointer);
  if (fact !== null) {
    const asked = year.asked(organisationOf(policy)).find((one) => one.name === fact[1]);
    const label = asked === undefined ? (fact[1] ?? "") : said(asked.label);
    return `${label}${label.endsWith("?") ? "" : ":"} ${wordsOf(fault)}`;
  }
  const first = year.organisations.find((one) => one.organisation === organisationOf(policy))?.versions[0]?.in_force_from;
  if (fault.pointer === "/course/from" && first !== undefined && year.draft.from < first) {
    return t("form-too-early", { first: day(first), organisation: organisationName(organisationOf(policy)) });
  }
  const activity = /^\/course\/agreements\/(\d+)\/activities\/(\d+)/.exec(fault.pointer);
  if (activity !== null) {
    const found = year.draft.agreements[Number(activity[1])]?.activities[Number(activity[2])];
    return `${serviceName(found?.["service"])}: ${wordsOf(fault)}`;
  }
  return wordsOf(fault);
}

function wordsOf(fault: Fault): string {
  const pointer = fault.pointer;
  // what is wrong with a day depends on which day it is
  if (fault.code === "bad-date" && pointer.endsWith("/until") && !fault.message.includes("exists")) return t("fault-ends-before");
  if (fault.code === "too-many" && pointer === "/course/until") return t("fault-too-long");
  if (fault.code === "outside-span") return t("fault-outside-span");
  if (fault.code === "bad-date" && pointer.startsWith("/course")) return t(fault.message.includes("exists") ? "fault-no-such-day" : "fault-bad-date");
  if (fault.code === "overlap") return t(pointer.includes("/agreements/") ? "fault-overlap-agreements" : fault.message.includes("twice") ? "fault-leaves-twice" : "fault-overlap");
  if (fault.code === "bad-number" && /\/(opening|events\/\d+\/points)/.test(pointer)) return t("fault-bad-number");
  return inWords(fault, pointer);
}
