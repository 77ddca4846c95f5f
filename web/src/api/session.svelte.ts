// Between this page and the service: the key that somebody typed in, and whether the service is there.
import type { Answer } from "./trouble";

const KEPT_AS = "pvb-key";

function kept(): string {
  try {
    return sessionStorage.getItem(KEPT_AS) ?? "";
  } catch {
    return "";
  }
}

class Session {
  /** The key; kept until the tab is closed, and nowhere else. */
  key = $state(kept());
  /** The service did not answer the last call. */
  gone = $state(false);
  /** The service asks for a key, or does not accept this one. */
  wantsKey = $state(false);
  /** The service has too much to do, and we ask again in a moment. */
  busy = $state(false);
  /** Grows when it makes sense to ask again: another key, or a service that is back. */
  round = $state(0);

  /** Uses another key, and lets everybody ask again. */
  use(key: string): void {
    this.key = key.trim();
    try {
      if (this.key === "") sessionStorage.removeItem(KEPT_AS);
      else sessionStorage.setItem(KEPT_AS, this.key);
    } catch {
      // without storage the key lasts until the page is loaded again
    }
    this.wantsKey = false;
    this.again();
  }

  /** Lets everybody ask again. */
  again(): void {
    this.round += 1;
  }

  /** Notes how a call ended. */
  heard(answer: Answer<unknown>): void {
    if (!answer.ok && answer.trouble.kind === "aborted") return;
    const was = this.gone;
    this.gone = !answer.ok && answer.trouble.kind === "gone";
    if (!answer.ok && answer.trouble.kind === "key") this.wantsKey = true;
    if (was && !this.gone) this.again();
  }

  /** Notes that a call waits until the service has less to do. */
  waits(busy: boolean): void {
    this.busy = busy;
  }
}

export const session = new Session();

/** Asks a service that is gone whether it is back, every few seconds. */
export function watchService(): () => void {
  const timer = setInterval(() => {
    if (!session.gone) return;
    void fetch("/healthz", { cache: "no-store" }).then(
      (response) => {
        // what stands between may answer for a service that is not there
        if (response.status !== 502 && response.status !== 504) session.heard({ ok: true, status: response.status, value: null, headers: response.headers });
      },
      () => undefined,
    );
  }, 3000);
  return () => clearInterval(timer);
}
