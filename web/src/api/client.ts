// The way to the service: the documented routes and no other, typed by the OpenAPI document.
//
// In: a method, a path of the document, and what belongs to it. Out: what the service answered, or a `Trouble`; it
// never throws. Whoever is busy is asked again after the time that he says.
import { language } from "../language.svelte";
import type { paths } from "./schema";
import { session } from "./session.svelte";
import { type Answer, type Problem, troubleOf } from "./trouble";

type Method = "get" | "post" | "put" | "delete";
type PathsWith<M extends Method> = { [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never }[keyof paths];
type ContentOf<R> = R extends { content: infer C } ? C[keyof C] : undefined;
type Good = 200 | 201 | 202 | 204;
/** What an operation answers when all is well. */
export type Answered<P extends keyof paths, M extends Method> = paths[P][M] extends { responses: infer R }
  ? ContentOf<R[keyof R & Good]>
  : never;
type BodyOf<P extends keyof paths, M extends Method> = paths[P][M] extends { requestBody: { content: infer C } }
  ? C[keyof C]
  : undefined;

export interface Asked<B> {
  /** What stands for the names in braces. */
  at?: Record<string, string>;
  query?: Record<string, string | undefined>;
  body?: B;
  /** Another media type than JSON: of the body, and of the answer. */
  sends?: string;
  accepts?: string;
  signal?: AbortSignal;
}

const TRIES = 4;
const LONGEST_PAUSE = 5;

/** Calls the service. */
export async function ask<M extends Method, P extends PathsWith<M>>(
  method: M,
  path: P,
  asked: Asked<BodyOf<P, M>> = {},
): Promise<Answer<Answered<P, M>>> {
  for (let tried = 1; ; tried += 1) {
    const answer = await once<Answered<P, M>>(method, address(path, asked), asked);
    if (answer.ok || answer.trouble.kind !== "busy" || tried === TRIES) {
      session.heard(answer);
      return answer;
    }
    session.waits(true);
    await pause(Math.min(answer.trouble.seconds, LONGEST_PAUSE), asked.signal);
    session.waits(false);
    if (asked.signal?.aborted === true) {
      return { ok: false, trouble: { kind: "aborted" } };
    }
  }
}

function address(path: string, asked: Asked<unknown>): string {
  const filled = path.replace(/\{([a-z]+)\}/g, (_, name: string) => encodeURIComponent(asked.at?.[name] ?? ""));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked.query ?? {})) {
    if (value !== undefined) query.set(name, value);
  }
  const text = query.toString();
  return `/v1${filled}${text === "" ? "" : `?${text}`}`;
}

async function once<T>(method: Method, address: string, asked: Asked<unknown>): Promise<Answer<T>> {
  const headers = new Headers({ "Accept-Language": language.tag });
  if (asked.accepts !== undefined) headers.set("Accept", asked.accepts);
  if (session.key !== "") headers.set("Authorization", `Bearer ${session.key}`);
  const init: RequestInit = { method: method.toUpperCase(), headers, cache: "no-store", credentials: "omit" };
  if (asked.body !== undefined) {
    headers.set("Content-Type", asked.sends ?? "application/json");
    init.body = typeof asked.body === "string" ? asked.body : JSON.stringify(asked.body);
  }
  if (asked.signal !== undefined) init.signal = asked.signal;
  try {
    const response = await fetch(address, init);
    const text = await response.text();
    if (response.ok) {
      const json = (response.headers.get("Content-Type") ?? "").includes("json");
      const value = (json ? JSON.parse(text) : text) as T;
      return { ok: true, status: response.status, value, headers: response.headers };
    }
    const seconds = Number(response.headers.get("Retry-After") ?? "1");
    return { ok: false, trouble: troubleOf(response.status, problem(text, response), seconds > 0 ? seconds : 1) };
  } catch {
    return { ok: false, trouble: asked.signal?.aborted === true ? { kind: "aborted" } : { kind: "gone" } };
  }
}

/** The problem of an answer; what stands between the service and us may answer in another way. */
function problem(text: string, response: Response): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return { type: "about:blank", title: response.statusText, status: response.status, detail: "" };
  }
}

function pause(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, seconds * 1000);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      done();
    });
  });
}
