// An arrangement to see the effect of rules on, until somebody chooses his own; and whether something that was loaded
// is one.

/** A request as the service takes it. */
export type Wire = Record<string, unknown>;

/** A little of everything. The facts are those of the policies that come with the service; a policy that has no use for
 * one says so, and one that needs another tells which. */
export function sample(): Wire {
  return {
    on: "2018-12-01",
    client: { indication: { law: "Wlz", delivery: "VPT", profile: "4" } },
    activities: [
      { id: "a1", service: "personal_care", minutes: 20, times: "7", per: "week", by: "provider", role: "carer", able: ["network"], consent: "client" },
      { id: "a2", service: "cleaning", minutes: 60, times: 1, per: "week", by: "provider", role: "facility_worker" },
      { id: "a3", service: "hot_meal", times: 7, per: "week", by: "provider" },
      { id: "a4", service: "walk", minutes: 30, times: 2, per: "week", by: "network" },
    ],
    signed: ["client", "supporter"],
  };
}

function isObject(value: unknown): value is Wire {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The arrangement in what was loaded: a request as the form saves it, or an arrangement alone. */
export function arrangementOf(value: unknown): Wire | undefined {
  if (!isObject(value)) return undefined;
  const inside = isObject(value["arrangement"]) ? value["arrangement"] : value;
  return isObject(inside["client"]) && typeof inside["on"] === "string" ? inside : undefined;
}

/** The indication of an arrangement, as `Wlz VPT 4`. */
export function indicationOf(arrangement: Wire): string {
  const client = arrangement["client"];
  const indication = isObject(client) && isObject(client["indication"]) ? client["indication"] : {};
  return ["law", "delivery", "profile"].map((name) => indication[name]).filter((part) => typeof part === "string").join(" ");
}

/** The arrangement with other facts: those that a policy asks for, each with the first value that it may have. */
export function withFacts(arrangement: Wire, schema: unknown): Wire {
  const client = isObject(arrangement["client"]) ? arrangement["client"] : {};
  const given = isObject(client["facts"]) ? client["facts"] : {};
  const facts: Wire = {};
  for (const [name, kind] of Object.entries(properties(schema, ["client", "facts"]))) {
    facts[name] = given[name] ?? first(kind);
  }
  return { ...arrangement, client: { ...client, facts } };
}

/** The arrangement with another indication. */
export function withIndication(arrangement: Wire, indication: Wire): Wire {
  const client = isObject(arrangement["client"]) ? arrangement["client"] : {};
  const { tariff: _, ...rest } = client;
  return { ...arrangement, client: { ...rest, indication } };
}

function properties(schema: unknown, path: readonly string[]): Wire {
  let found: unknown = schema;
  for (const name of path) found = isObject(found) && isObject(found["properties"]) ? found["properties"][name] : undefined;
  return isObject(found) && isObject(found["properties"]) ? found["properties"] : {};
}

function first(kind: unknown): unknown {
  if (!isObject(kind)) return "";
  if (Array.isArray(kind["enum"])) return kind["enum"][0];
  const choices = kind["oneOf"];
  if (Array.isArray(choices) && isObject(choices[0])) return choices[0]["const"];
  if (kind["type"] === "boolean") return false;
  if (kind["format"] === "date") return "2018-01-01";
  return "0";
}
