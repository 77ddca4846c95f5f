// Amounts as people here write them. Decimals travel as text, and stay text: no number of money becomes a float.
import { language, said, t, type Tag } from "./language.svelte";

/** `1234.50` as `1.234,50` in Dutch and `1,234.50` in English. */
export function decimal(text: string, tag: Tag = language.tag): string {
  const [group, point] = tag === "nl" ? [".", ","] : [",", "."];
  const negative = text.startsWith("-");
  const [whole = "", behind = ""] = text.replace(/^[-+]/, "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${negative ? "-" : ""}${grouped}${behind === "" ? "" : point + behind}`;
}

/** Without needless zeros behind the point: `70.00` is `70`, `70.50` is `70.5`. */
export function short(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** An amount of euros: `€ 1.234,56`, in English `€1,234.56`. */
export function euros(text: string, tag: Tag = language.tag): string {
  const shown = decimal(text, tag).replace(/^-/, "");
  const minus = isNegative(text) ? "-" : "";
  return tag === "nl" ? `€ ${minus}${shown}` : `${minus}€${shown}`;
}

/** What the amounts of a statement are in: `EUR`, `minutes`, or points. */
export type Unit = string;
export type UnitKind = "money" | "minutes" | "points";

export function kindOf(unit: Unit): UnitKind {
  return unit === "EUR" ? "money" : unit === "minutes" ? "minutes" : "points";
}

/** What a policy calls its points, where it has a name of its own for them. */
export type PointsCalled = { one: { nl: string; en?: string | null }; many: { nl: string; en?: string | null } } | null | undefined;

/** An amount in its unit, with the unit's name: `€ 48,91`, `70 minuten`, `60 punten`. */
export function amount(text: string, unit: Unit, called?: PointsCalled, tag: Tag = language.tag): string {
  if (kindOf(unit) === "money") return euros(text, tag);
  const figure = short(text);
  const one = figure === "1" || figure === "-1";
  const number = decimal(figure, tag);
  if (kindOf(unit) === "points" && called) return `${number} ${said(one ? called.one : called.many)}`;
  return t(kindOf(unit) === "minutes" ? "amount-minutes" : "amount-points", { number, one: one ? "yes" : "no" });
}

/** An amount under a heading that names its unit: two decimals for euros, as few as it needs for others. */
export function figure(text: string, unit: Unit, tag: Tag = language.tag): string {
  return decimal(kindOf(unit) === "money" ? text : short(text), tag);
}

/** A share such as `0.3764` as `37,64%`: the point is moved, nothing is computed. */
export function percentage(share: string, tag: Tag = language.tag): string {
  const negative = share.startsWith("-");
  const [whole = "0", behind = ""] = share.replace("-", "").split(".");
  const digits = (whole + behind.padEnd(2, "0").slice(0, 2)).replace(/^0+(?=\d)/, "");
  const rest = behind.slice(2);
  return `${decimal(short(`${negative ? "-" : ""}${digits}${rest === "" ? "" : `.${rest}`}`), tag)}%`;
}

/** Whether an amount is below zero; `-0.00` is not. */
export function isNegative(text: string): boolean {
  return text.startsWith("-") && /[1-9]/.test(text);
}

/** Whether an amount is nothing. */
export function isZero(text: string): boolean {
  return !/[1-9]/.test(text);
}

/** The amount without its sign. */
export function unsigned(text: string): string {
  return text.replace(/^-/, "");
}

/** A day as `2018-12-01`, as people write it: `1-12-2018` in Dutch, `1 December 2018` in English. */
export function day(iso: string, tag: Tag = language.tag): string {
  const [year, month, date] = iso.split("-");
  if (year === undefined || month === undefined || date === undefined) return iso;
  const plain = (part: string): string => part.replace(/^0/, "");
  if (tag === "nl") return `${plain(date)}-${plain(month)}-${year}`;
  const name = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));
  return `${plain(date)} ${name} ${year}`;
}

/** A month as `2018-12`, as people write it: `december 2018`; short where there is little room: `dec`. */
export function month(iso: string, brief = false, tag: Tag = language.tag): string {
  const options: Intl.DateTimeFormatOptions = brief ? { month: "short" } : { month: "long", year: "numeric" };
  return new Intl.DateTimeFormat(tag === "nl" ? "nl-NL" : "en-GB", { ...options, timeZone: "UTC" }).format(new Date(`${iso}-01T00:00:00Z`)).replace(".", "");
}

/** What a person typed as a number, as it travels: `3,5` and `1.234,50` in Dutch, `3.5` in both. Nothing where it is no
 * number, so that the service's own words about it can stand beside the field. */
export function typedDecimal(text: string, tag: Tag = language.tag): string | undefined {
  let plain = text.trim().replace(/[\s\u00a0€]/g, "");
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain) && (plain.includes(",") || tag === "nl")) plain = plain.replaceAll(".", "");
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) && (plain.includes(".") || tag === "en")) plain = plain.replaceAll(",", "");
  plain = plain.replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? plain.replace(/^0+(?=\d)/, "") : undefined;
}

/** The difference of two amounts of at most nine decimals, exactly. */
export function difference(left: string, right: string): string {
  const places = Math.max(behind(left), behind(right));
  const result = scaled(left, places) - scaled(right, places);
  const digits = (result < 0n ? -result : result).toString().padStart(places + 1, "0");
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return result < 0n ? `-${text}` : text;
}

function behind(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}

function scaled(text: string, places: number): bigint {
  const [whole = "0", rest = ""] = text.split(".");
  return BigInt(whole + rest.padEnd(places, "0"));
}
