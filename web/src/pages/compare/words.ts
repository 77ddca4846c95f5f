// What a comparison says, in the words of the page: names of columns, amounts in each policy's own unit, faults.
import type { Fault } from "../../api/trouble";
import { t } from "../../language.svelte";
import * as notation from "../../notation";
import { day, decimal, euros, isNegative, isZero, kindOf, percentage, unsigned } from "../../notation";
import { inWords } from "../form/faults";
import { factNamed, organisationOf, titleOf } from "../../api/known";
import * as catalogue from "../../catalogue";
import { compare, type Column } from "./compare.svelte";
import { isObject } from "./request";

/** What a person calls an organisation, without the name of its rules. */
export function organisationName(organisation: string): string {
  return titleOf(compare.organisations, organisation);
}

/** The name of a column: with its first day where an organisation stands there more than once. */
export function columnName(policy: string): string {
  const [organisation = policy, date] = policy.split("@");
  const among = (compare.comparison?.policies ?? []).filter((one) => organisationOf(one.policy) === organisation).length;
  const name = organisationName(organisation);
  return among > 1 && date !== undefined ? t("compare-version", { name, from: day(date) }) : name;
}

/** An amount in the unit of a policy. */
export function amount(text: string, unit: string, policy: string): string {
  return notation.amount(text, unit, compare.structure(policy)?.points_called);
}

/** What is left or short per week, in the policy's own unit. */
export function standing(column: Column): string {
  const statement = column.statement;
  const balance = statement?.totals.balance;
  if (statement == null || balance == null) return t("standing-none");
  const left = amount(unsigned(balance.week), statement.unit, column.policy);
  return t(isNegative(balance.week) ? "standing-short" : isZero(balance.week) ? "standing-even" : "standing-left", { left });
}

/** One policy on a scale, or in words why it is not there. */
export function onScale(scale: string, policy: string): { text: string; note: string | undefined; comparable: boolean } {
  const found = compare.comparison?.scales[scale]?.find((one) => one.policy === policy);
  const value = found?.value;
  if (found === undefined || value == null) {
    return { text: t("compare-not-comparable", { why: found?.not_comparable ?? t("compare-no-answer") }), note: undefined, comparable: false };
  }
  const note = found.by === "worth" ? t("compare-by-worth") : found.by === "yardstick" ? t("compare-by-yardstick") : undefined;
  if (scale === "share_of_budget") return { text: percentage(value), note, comparable: true };
  if (scale === "provider_minutes") return { text: notation.amount(value, "minutes"), note, comparable: true };
  // nothing is nothing in every unit: who counts in time is not shown euros
  if (isZero(value)) return { text: t("compare-nothing"), note: undefined, comparable: true };
  return { text: euros(value), note, comparable: true };
}

/** A balance or a change in an account: a share of the budget, or euros a week. */
export function inAccount(text: string, kept: string, signed = false): string {
  const plus = signed && !isNegative(text) && !isZero(text) ? "+" : "";
  if (kept === "share_of_budget") return plus + percentage(text);
  return plus + (kindOf(kept) === "money" ? euros(text) : decimal(notation.short(text)));
}

/** What a person calls an activity of the answer in sight. */
export function nameShown(id: string): string {
  return activityName(id, compare.activitiesShown);
}

/** What a person calls an activity. */
export function activityName(id: string, activities = compare.activities): string {
  return catalogue.activityName(compare.catalogue, activities.find((one) => one["id"] === id));
}

export function serviceName(service: unknown): string {
  return catalogue.serviceName(compare.catalogue, service);
}

export function performerName(performer: string): string {
  return catalogue.performerName(compare.catalogue, performer);
}

export function howMuch(activity: Record<string, unknown>): string {
  return catalogue.howMuch(compare.catalogue, activity);
}

/** The indication of the arrangement. */
export function indication(): string {
  const client = compare.draft.arrangement["client"];
  const of = isObject(client) && isObject(client["indication"]) ? client["indication"] : {};
  return ["law", "delivery", "profile"].map((name) => of[name]).filter((part) => typeof part === "string").join(" ");
}

/** What a policy calls a fact that it asks for. */
export function factName(name: string): string {
  return factNamed(compare.known, compare.policies, name);
}

/** A fault with the place where it belongs, as a person calls that place; `policy` is the one that it is said of. */
export function faultInWords(fault: Fault, policy = ""): string {
  const chosen = /^\/policies\/(\d+)$/.exec(fault.pointer);
  if (chosen !== null) {
    const name = compare.policies[Number(chosen[1])] ?? "";
    return fault.code === "repeated-id" ? t("compare-twice", { name: organisationName(organisationOf(name)) }) : `${name}: ${inWords(fault, fault.pointer)}`;
  }
  const first = compare.organisations.find((one) => one.organisation === organisationOf(policy))?.versions[0]?.in_force_from;
  if (fault.pointer === "/arrangement/on" && first !== undefined && compare.on < first) {
    return t("form-too-early", { first: day(first), organisation: organisationName(organisationOf(policy)) });
  }
  const activity = /^\/arrangement\/activities\/(\d+)(\/.*)?$/.exec(fault.pointer);
  if (activity !== null) {
    const name = activityName(String(compare.activities[Number(activity[1])]?.["id"] ?? ""));
    return `${name}: ${inWords(fault, activity[2] ?? "")}`;
  }
  const fact = /^\/(?:facts\/([^/]+)|arrangement\/client\/facts)\/([^/]+)$/.exec(fault.pointer);
  if (fact !== null) {
    const label = factName(fact[2] ?? "");
    return `${label}${label.endsWith("?") ? "" : ":"} ${inWords(fault, `/${fact[2]}`)}`;
  }
  if (fault.pointer.startsWith("/yardstick")) return `${t(fault.pointer.endsWith("point") ? "compare-point" : "compare-hour")}: ${inWords(fault, "/tariff")}`;
  return inWords(fault, fault.pointer);
}

/** The faults of one organisation's questions: in its column, or in the request as a whole. */
export function factFaults(organisation: string, name: string): string[] {
  const columns = (compare.stale ? [] : (compare.comparison?.policies ?? [])).filter((one) => organisationOf(one.policy) === organisation);
  const faults = [...columns.flatMap((one) => one.problem?.errors ?? []), ...compare.faults];
  const here = faults.filter(({ pointer }) => {
    const place = /^\/(?:facts\/([^/]+)|arrangement\/client\/facts)\/([^/]+)/.exec(pointer);
    return place !== null && place[2] === name && (place[1] === undefined || organisationOf(place[1]) === organisation);
  });
  return [...new Set(here.map((fault) => inWords(fault, `/${name}`)))];
}
