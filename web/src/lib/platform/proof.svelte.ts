type Asked = { answer: (proved: boolean) => void };

let asked = $state.raw<Asked>();

export const proof = {
  /** Somebody waits for the person to prove who they are. */
  get isAsked(): boolean {
    return asked !== undefined;
  },
};

/** Asks the person to prove anew who they are, in a dialog over the page; gives whether they did. */
export function askForProof(): Promise<boolean> {
  asked?.answer(false);
  return new Promise((resolve) => {
    asked = { answer: resolve };
  });
}

/** Ends the asking: the person proved it, or gave up. */
export function answerProof(proved: boolean): void {
  asked?.answer(proved);
  asked = undefined;
}
