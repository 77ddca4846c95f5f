// A question with two answers, asked from code: `if (await confirm({ … })) …`. `Confirm.svelte` shows it.
export interface Question {
  title: string;
  text: string;
  yes: string;
  no: string;
}

class Asked {
  question: Question | undefined = $state();
  #answer: ((yes: boolean) => void) | undefined;

  ask(question: Question): Promise<boolean> {
    this.#answer?.(false);
    this.question = question;
    return new Promise((answer) => {
      this.#answer = answer;
    });
  }

  answer(yes: boolean): void {
    this.question = undefined;
    this.#answer?.(yes);
    this.#answer = undefined;
  }
}

export const asked = new Asked();

/** Asks; closing the question is a no. */
export function confirm(question: Question): Promise<boolean> {
  return asked.ask(question);
}
