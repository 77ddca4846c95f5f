// What a line of a statement says, in one plain sentence, in both languages: what it is, what it costs, what is left.
import type { Finding, Line, Statement } from "../../api/structure";
import { known, said, t } from "../../language.svelte";
import * as notation from "../../notation";
import { isNegative, isZero, unsigned } from "../../notation";
import { form } from "./form.svelte";

/** An amount in the unit of the policy, by the name that the policy has for it. */
export function amount(text: string, unit: string): string {
  return notation.amount(text, unit, form.structure?.points_called);
}

/** What the amounts of a table are in: euros, minutes, points, or the policy's own name for these. */
export function unitWord(unit: string): string {
  const called = form.structure?.points_called;
  return notation.kindOf(unit) === "points" && called ? said(called.many) : t(`unit-${notation.kindOf(unit)}`);
}

/** One line, in a sentence or two. */
export function explained(line: Line, statement: Statement, performer: string): string {
  const key = keyOf(line);
  // a sentence about an amount needs one: where a table has no row for this client, there is none
  if (line.amount === null) return t(NAMES_AMOUNT.test(key) ? "explain-no-amount" : key);
  const who = performer !== "" && NAMES_PERFORMER.has(key) ? ` ${t("explain-who", { performer })}` : "";
  const what = t(key, { amount: amount(unsigned(line.amount.week), statement.unit) }) + who;
  if (line.balance === null) return what;
  const left = amount(unsigned(line.balance.week), statement.unit);
  return `${what} ${t(isNegative(line.balance.week) ? "explain-short" : isZero(line.balance.week) ? "explain-nothing-left" : "explain-left", { left })}`;
}

const NAMES_AMOUNT = /^explain-(tariff|discount|contribution-.*|activity-priced)$/;
const NAMES_PERFORMER = new Set<string>(["explain-activity-priced", "explain-activity-costs-nothing"]);

/** How often an activity is done and how long it takes, as it was typed: what stands under "aantal" on the paper form. */
export function often(line: Line): string {
  const row = line.kind === "activity" ? form.draft.rows.find((one) => one.id === line.id) : undefined;
  const per = form.catalogue?.periods.find((one) => one.name === row?.per);
  if (row === undefined || per === undefined) return "";
  const measure = form.measures[row.service];
  const words = { minutes: row.minutes, times: row.times, per: said(per.label) };
  if (measure === "pieces" && row.times !== "") return t("often-pieces", words);
  if (measure !== "time" || row.minutes === "" || row.times === "") return "";
  return t("often-time", words) + (/^[2-9]$|^\d{2,}$/.test(row.staff) ? `, ${t("often-staff", { staff: row.staff })}` : "");
}

function keyOf(line: Line): Parameters<typeof t>[0] {
  if (line.kind !== "activity") {
    const key = line.kind === "contribution" ? `explain-contribution-${line.use ?? "collective"}` : `explain-${line.kind}`;
    return known(key) ? key : "explain-other";
  }
  const key = `explain-activity-${(line.stands ?? "priced").replaceAll("_", "-")}`;
  return known(key) ? key : "explain-other";
}

/** What may not be first, then what to mind, then the tips; otherwise as the service has them. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  const order = ["refuse", "warn", "advise"];
  return [...findings].sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
}

/** What the activity is called that a finding is about; nothing where it is about none. */
export function labelOf(finding: Finding, statement: Statement): string {
  return statement.lines.find((line) => line.kind === "activity" && line.id === finding.activity)?.label ?? "";
}

/** Whether a line takes something off, as the paper form says before it. */
export function takesOff(line: Line): boolean {
  return line.kind === "discount" || line.kind === "contribution";
}

/** The balance as a person says it: so much left, or so much short. */
export function standing(statement: Statement): string {
  const balance = statement.totals.balance;
  if (balance === null) return t("standing-none");
  const left = amount(unsigned(balance.week), statement.unit);
  return t(isNegative(balance.week) ? "standing-short" : isZero(balance.week) ? "standing-even" : "standing-left", { left });
}
