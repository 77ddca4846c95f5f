// What a policy asks to know of a client, out of the schema of its arrangement: no organisation is known here.
import type { ArrangementSchema, FactSchema, Structure, Words } from "./structure";

export type FactKind = "truth" | "number" | "text";

export interface Asked {
  name: string;
  kind: FactKind | "date" | "choice";
  label: Words;
  choices: { value: string; label: Words }[];
  bounds: { least: string; most: string } | undefined;
}

function properties(schema: ArrangementSchema | undefined): Record<string, FactSchema> {
  return schema?.properties.client.properties.facts?.properties ?? {};
}

function kindOf(fact: FactSchema): Asked["kind"] {
  if (fact.type === "boolean") return "truth";
  if (fact.enum !== undefined || fact.oneOf?.every((one) => one.const !== undefined) === true) return "choice";
  if (fact.format === "date") return "date";
  return fact.type === "integer" || fact.oneOf !== undefined ? "number" : "text";
}

/** How the text of each fact is read. */
export function factKinds(schema: ArrangementSchema | undefined): Record<string, FactKind> {
  const kinds = Object.entries(properties(schema)).map(([name, fact]): [string, FactKind] => {
    const kind = kindOf(fact);
    return [name, kind === "truth" || kind === "number" ? kind : "text"];
  });
  return Object.fromEntries(kinds);
}

/** A name as a person would write it, where nobody gave it a label: `closed_unit` is `Closed unit`. */
function readable(name: string): Words {
  const text = name.replaceAll("_", " ");
  return { nl: text.charAt(0).toUpperCase() + text.slice(1) };
}

/** Everything that is asked, in the order of the policy. */
export function factsAsked(schema: ArrangementSchema | undefined, structure: Structure | undefined): Asked[] {
  return Object.entries(properties(schema)).map(([name, fact]) => {
    const told = structure?.facts.find((one) => one.name === name);
    const values = fact.enum ?? fact.oneOf?.map((one) => one.const ?? "") ?? [];
    const kind = kindOf(fact);
    const titles = fact.oneOf ?? [];
    const choices = values.map((value, number) => {
      const titled = titles[number]?.title;
      return { value, label: told?.value.labels?.[number] ?? (titled === undefined ? readable(value) : { nl: titled }) };
    });
    const bounds = /^from (\S+) to (\S+)$/.exec(fact.oneOf?.[1]?.description ?? "");
    return {
      name, kind, choices: kind === "choice" ? choices : [],
      label: told?.label ?? (fact.title === undefined ? readable(name) : { nl: fact.title }),
      bounds: bounds === null ? undefined : { least: bounds[1] ?? "", most: bounds[2] ?? "" },
    };
  });
}
