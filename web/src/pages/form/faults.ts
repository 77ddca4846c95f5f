// What is wrong with what was typed, beside the field where it was typed: the service tells every fault with a pointer
// to its place and a stable code; the words are ours, in both languages.
import type { Fault } from "../../api/trouble";
import { known, t } from "../../language.svelte";

/** The places of the form, as pointers without `/arrangement`. */
export function errorsAt(faults: readonly Fault[], pointer: string): string[] {
  const whole = `/arrangement${pointer}`;
  // that nobody is named is said of the activity as a whole, and belongs to who does it
  const of = whole.endsWith("/by") ? whole.slice(0, -"/by".length) : whole;
  const here = faults.filter((fault) => fault.pointer === whole || fault.pointer === of || fault.pointer.startsWith(`${whole}/`));
  return [...new Set(here.map((fault) => inWords(fault, pointer)))];
}

/** Those that belong to no field of the form. */
export function elsewhere(faults: readonly Fault[], rows: number): Fault[] {
  const fields = /^\/arrangement\/(on|client\/(indication|facts|tariff)|activities\/(\d+)\/?(service|label|minutes|times|per|quote|staff|by|able|role|consent|paid_by|provider_unable)?|capacity|signed)(\/|$)/;
  return faults.filter((fault) => {
    const found = fields.exec(fault.pointer);
    return found === null || (found[3] !== undefined && Number(found[3]) >= rows);
  });
}

/** A fault in words: by its code and its field, or by its code alone. */
export function inWords(fault: Fault, pointer: string): string {
  const field = (pointer.split("/").pop() ?? "").replace("_", "-");
  for (const key of [`fault-${fault.code}-${field}`, `fault-${fault.code}`]) if (known(key)) return t(key);
  return fault.message;
}
