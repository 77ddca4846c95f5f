// What the catalogue calls things, in the language of the page. In: the catalogue, where it is there, and a name. Out: the
// words; the name itself where the catalogue does not have it. Absent on purpose: amounts; `notation` has those.
import type { Catalogue } from "./api/structure";
import { said, t } from "./language.svelte";
import { amount, decimal, euros } from "./notation";

type Known = Catalogue | undefined;

export function serviceName(catalogue: Known, service: unknown): string {
  const found = catalogue?.services.find((one) => one.name === service);
  return found === undefined ? String(service ?? "") : said(found.label);
}

export function performerName(catalogue: Known, performer: string): string {
  const found = catalogue?.performers.find((one) => one.name === performer);
  return found === undefined ? performer : said(found.label);
}

export function signerName(catalogue: Known, signer: string): string {
  const found = catalogue?.signers.find((one) => one.name === signer);
  return found === undefined ? signer : said(found.label);
}

/** An activity by its own words, or by its service. */
export function activityName(catalogue: Known, activity: Record<string, unknown> | undefined): string {
  const label = activity?.["label"];
  return typeof label === "string" && label !== "" ? label : serviceName(catalogue, activity?.["service"]);
}

/** How much of an activity, as one short line. */
export function howMuch(catalogue: Known, activity: Record<string, unknown>): string {
  const number = (name: string): string => {
    const value = activity[name];
    return typeof value === "string" || typeof value === "number" ? decimal(String(value)) : "";
  };
  const period = catalogue?.periods.find((one) => one.name === activity["per"]);
  const per = period === undefined ? "" : `${t("per")} ${said(period.label)}`;
  const parts = [
    number("minutes") === "" ? "" : amount(String(activity["minutes"]), "minutes"),
    number("times") === "" ? "" : t("compare-times", { times: number("times"), per, one: number("times") === "1" ? "yes" : "no" }),
    number("quote") === "" ? "" : `${euros(String(activity["quote"]))} ${per}`,
    typeof activity["by"] === "string" ? performerName(catalogue, activity["by"]) : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** What of an arrangement had no use, by the name that its field has; `fact` says what a fact is called. */
export function unusedName(
  catalogue: Known,
  arrangement: { activities: readonly Record<string, unknown>[]; signed: readonly string[] },
  pointer: string,
  fact: (name: string) => string,
): string {
  const [, first = "", second = "", third = ""] = pointer.split("/");
  if (first === "client" && second === "facts") return fact(third.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (first === "signed") {
    return t("unused-signed", { who: signerName(catalogue, arrangement.signed[Number(second)] ?? second) });
  }
  const field = FIELDS.find((one) => one === third);
  if (first !== "activities" || field === undefined) return pointer;
  return t(`unused-${field}`, { label: activityName(catalogue, arrangement.activities[Number(second)]) });
}

/** Whatever an activity may have that rules may have no use for. */
const FIELDS = ["staff", "quote", "role", "consent", "provider_unable"] as const;
