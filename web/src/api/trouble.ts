// What can go wrong with a call, told apart by what a person can do about it.
import type { components } from "./schema";

export type Problem = components["schemas"]["Problem"];
/** One thing wrong with a request, with a JSON pointer to its place. */
export type Fault = NonNullable<Problem["errors"]>[number];

export type Trouble =
  /** 400, 413, 415 and the like: what was sent cannot be used; `faults` says where. */
  | { kind: "refused"; status: number; problem: Problem; faults: Fault[] }
  /** 401: a key is asked for, or this one is not accepted. */
  | { kind: "key"; status: 401; problem: Problem }
  /** 403: this key may not do that. */
  | { kind: "forbidden"; status: 403; problem: Problem }
  /** 404: it does not exist. */
  | { kind: "missing"; status: 404; problem: Problem }
  /** 409: something else stands there already. */
  | { kind: "conflict"; status: 409; problem: Problem }
  /** 429, 503: the service has too much to do; it was asked again, and still has. */
  | { kind: "busy"; status: number; problem: Problem; seconds: number }
  /** 500: something went wrong on the other side. */
  | { kind: "failed"; status: number; problem: Problem }
  /** No answer at all: the service, or the network between, is gone. */
  | { kind: "gone" }
  /** The caller did not want to wait for it. */
  | { kind: "aborted" };

/** A call that is answered, or why it is not. */
export type Answer<T> =
  | { ok: true; status: number; value: T; headers: Headers }
  | { ok: false; trouble: Trouble };

/** What a problem is to the person who asked. */
export function troubleOf(status: number, problem: Problem, seconds: number): Trouble {
  switch (status) {
    case 401:
      return { kind: "key", status, problem };
    case 403:
      return { kind: "forbidden", status, problem };
    case 404:
      return { kind: "missing", status, problem };
    case 409:
      return { kind: "conflict", status, problem };
    case 429:
    case 503:
      return { kind: "busy", status, problem, seconds };
    // what stands between says that there is nobody behind it
    case 502:
    case 504:
      return { kind: "gone" };
    default:
      return status >= 500
        ? { kind: "failed", status, problem }
        : { kind: "refused", status, problem, faults: problem.errors ?? [] };
  }
}
