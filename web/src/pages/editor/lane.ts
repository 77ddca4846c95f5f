// One question at a time. The service gives checks, examples and completions few places, so that many owners can
// write at once; a page that asked for several together would be turned away by its own doing.

type Turn = () => Promise<void>;

export class Lane {
  #waiting: { turn: Turn; first: boolean }[] = [];
  #busy = false;

  /** Asks when it is its turn; `first` passes those that can wait. */
  ask<T>(question: () => Promise<T>, first = false): Promise<T> {
    return new Promise((done, failed) => {
      const turn: Turn = () => question().then(done, failed);
      const place = first ? this.#waiting.findIndex((one) => !one.first) : -1;
      if (place < 0) this.#waiting.push({ turn, first });
      else this.#waiting.splice(place, 0, { turn, first });
      void this.#go();
    });
  }

  async #go(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) await next.turn();
    this.#busy = false;
  }
}
