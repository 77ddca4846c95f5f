// Where we are: real addresses without a hash, and a page for each. The fragment carries what is shared, and is never
// sent to the service.
export type Place = "form" | "compare" | "editor" | "year";
const PLACES: readonly Place[] = ["form", "compare", "editor", "year"];

/** Asked before the page is left for another one; false stays. */
export type Guard = () => boolean | Promise<boolean>;

function placeOf(path: string): Place {
  return PLACES.find((place) => path === `/${place}`) ?? "form";
}

class Router {
  place: Place = $state(placeOf(location.pathname));
  /** The fragment, without its `#`. */
  fragment: string = $state(location.hash.slice(1));
  #guard: Guard | undefined;
  #path = location.pathname;

  constructor() {
    addEventListener("popstate", () => void this.#arrived());
    addEventListener("hashchange", () => {
      this.fragment = location.hash.slice(1);
    });
  }

  /** Goes to a page; `fragment` goes with it. */
  async go(place: Place, fragment = ""): Promise<void> {
    if (place !== this.place && !(await this.#mayLeave())) return;
    history.pushState(null, "", `/${place}${fragment === "" ? "" : `#${fragment}`}`);
    this.#show();
  }

  /** Puts something into the address without going anywhere. */
  replaceFragment(fragment: string): void {
    history.replaceState(null, "", `${location.pathname}${fragment === "" ? "" : `#${fragment}`}`);
    this.fragment = fragment;
  }

  /** Asks this before its page is left; returns how to stop asking. */
  guard(guard: Guard): () => void {
    this.#guard = guard;
    return () => {
      if (this.#guard === guard) this.#guard = undefined;
    };
  }

  async #mayLeave(): Promise<boolean> {
    return this.#guard === undefined || (await this.#guard());
  }

  async #arrived(): Promise<void> {
    if (placeOf(location.pathname) !== this.place && !(await this.#mayLeave())) {
      history.pushState(null, "", this.#path);
      return;
    }
    this.#show();
  }

  #show(): void {
    this.#path = location.pathname;
    this.place = placeOf(location.pathname);
    this.fragment = location.hash.slice(1);
    scrollTo(0, 0);
  }
}

/** Whether a click on a link goes on in this window; whoever opens it in another tab, does. */
export function staysHere(event: MouseEvent): boolean {
  return !(event.ctrlKey || event.metaKey || event.shiftKey) && event.button === 0;
}

export const router = new Router();
