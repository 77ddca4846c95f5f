// Evaluates an arrangement, and shows what a refusal looks like. Publishes only when asked:
//
//   node build/evaluate.js [REQUEST.json]
//   node build/evaluate.js --publish POLICY.pvb ORGANISATION DATE
//
// PVB_URL says where the service is, PVB_KEY who you are. `src/api.d.ts` is made from the OpenAPI document; the
// compiler refuses a field that the service does not know.
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import createClient, { type Middleware } from "openapi-fetch";
import type { components, paths } from "./api.js";

type EvaluationByName = components["schemas"]["EvaluationByName"];
type Problem = components["schemas"]["Problem"];

const TRIES = 5;
const LONGEST_PAUSE = 30;

/** Comes back after 429 and 503, when Retry-After says so. */
async function patiently(request: Request): Promise<Response> {
  for (let tried = 1; ; tried += 1) {
    const response = await fetch(request.clone());
    if (![429, 503].includes(response.status) || tried === TRIES) {
      return response;
    }
    await response.body?.cancel();
    const seconds = Number(response.headers.get("Retry-After") ?? "1");
    await wait(Math.min(Number.isFinite(seconds) ? seconds : 1, LONGEST_PAUSE) * 1000);
  }
}

const service = createClient<paths>({
  baseUrl: `${process.env["PVB_URL"] ?? "http://127.0.0.1:8080"}/v1`,
  fetch: patiently,
});
const key = process.env["PVB_KEY"];
if (key !== undefined) {
  const identified: Middleware = {
    onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${key}`);
      return request;
    },
  };
  service.use(identified);
}

function told(problem: Problem): string {
  const errors = (problem.errors ?? []).map((error) => `  ${error.pointer} ${error.code}: ${error.message}`);
  return [`problem ${problem.status}`, ...errors].join("\n");
}

async function publish(file: string, organisation: string, date: string): Promise<void> {
  const source = await readFile(file, "utf8");
  const { data, error, response } = await service.PUT("/policies/{organisation}/versions/{date}", {
    params: { path: { organisation, date } },
    body: { source },
  });
  if (error !== undefined) {
    throw new Error(told(error));
  }
  console.log(`published (${response.status}): ${data.sha256}`);
}

async function evaluate(file: string | URL): Promise<void> {
  const request = JSON.parse(await readFile(file, "utf8")) as EvaluationByName;
  const header = { "Accept-Language": "en" };
  const { data: statement, error } = await service.POST("/evaluations", { params: { header }, body: request });
  if (error !== undefined) {
    throw new Error(told(error));
  }
  console.log(`status: ${statement.status}`);
  for (const line of statement.lines) {
    console.log(`  ${line.label}: ${line.amount?.week ?? "?"} per week`);
  }
  for (const finding of statement.findings) {
    console.log(`  ${finding.severity}: ${finding.message}`);
  }

  // A date that does not exist: every fault has a place, a stable code, and words for a person.
  const wrong = { ...request, arrangement: { ...request.arrangement, on: "2013-02-30" } };
  const refused = await service.POST("/evaluations", { body: wrong });
  if (refused.error !== undefined) {
    console.log(told(refused.error));
  }
}

const [first, ...rest] = process.argv.slice(2);
try {
  if (first === "--publish") {
    const [file, organisation, date] = rest;
    if (file === undefined || organisation === undefined || date === undefined) {
      throw new Error("say which file, for which organisation, from which date");
    }
    await publish(file, organisation, date);
  } else {
    await evaluate(first ?? new URL("../../evaluation.json", import.meta.url));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
