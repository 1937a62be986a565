/** One act: whose it is, what it writes, and the key by which a repeat is known. `name` is how it is found again. */
export type Write = {
  readonly name: string;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body: object | null;
  /** Null where nobody is signed in: the act then has no key either. */
  readonly by: { readonly token: string; readonly key: string } | null;
};

export type Ledger = {
  /** The server said that it is done. */
  readonly confirmed: Write[];
  /** Sent, and no answer came: it may have been done or not. */
  readonly uncertain: Write[];
};

/** Whether the server confirmed it; anything else, a broken connection too, is no. */
export const send = async (url: string, { method, path, body, by }: Write): Promise<boolean> => {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      origin: url,
      'sec-fetch-site': 'same-origin',
      'x-sotay': '1',
      ...(by && { 'idempotency-key': by.key, cookie: `sotay=${by.token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  }).catch(() => null);
  await answer?.text().catch(() => undefined);
  return answer?.ok === true;
};

/** Writes with so many hands at once until `end` is called; each hand goes on after a confirmation with the next act. */
export const startLoad = (url: string, next: () => Write, hands: number) => {
  const ledger: Ledger = { confirmed: [], uncertain: [] };
  let going = true;
  let enough: (() => void) | undefined;
  let wanted = Number.POSITIVE_INFINITY;
  const hand = async (): Promise<void> => {
    while (going) {
      const write = next();
      const done = await send(url, write);
      (done ? ledger.confirmed : ledger.uncertain).push(write);
      if (ledger.confirmed.length >= wanted) enough?.();
      // A dead server answers nobody: the hand rests until it is told to end.
      if (!done) return;
    }
  };
  const hard = Promise.all(Array.from({ length: hands }, hand));
  return {
    ledger,
    /** Resolves as soon as that many acts are confirmed. */
    confirmed: (count: number): Promise<void> =>
      new Promise((resolve) => {
        wanted = count;
        enough = resolve;
        if (ledger.confirmed.length >= count) resolve();
      }),
    end: async (): Promise<Ledger> => {
      going = false;
      await hard;
      return ledger;
    },
  };
};
