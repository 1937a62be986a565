import { randomUUID } from 'node:crypto';

/** One act of a person: what it writes, and the key by which a repeat is known. */
export type Write = { readonly content: string; readonly key: string };

export type Ledger = {
  /** The server said that it is done. */
  readonly confirmed: Write[];
  /** Sent, and no answer came: it may have been done or not. */
  readonly uncertain: Write[];
};

export type Target = { readonly url: string; readonly token: string; readonly unitId: string };

/** Whether the server confirmed it; anything else, a broken connection too, is no. */
export const send = async ({ url, token, unitId }: Target, { content, key }: Write): Promise<boolean> => {
  const answer = await fetch(`${url}/api/units/${unitId}/tasks`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: url,
      'sec-fetch-site': 'same-origin',
      'x-sotay': '1',
      'idempotency-key': key,
      cookie: `sotay=${token}`,
    },
    body: JSON.stringify({ content, basis: '', memberIds: [], dueDate: null }),
  }).catch(() => null);
  await answer?.text().catch(() => undefined);
  return answer?.ok === true;
};

/** Writes with so many hands at once until `end` is called; each hand goes on after a failure with its next act. */
export const startLoad = (target: Target, cycle: string, hands: number) => {
  const ledger: Ledger = { confirmed: [], uncertain: [] };
  let going = true;
  let enough: (() => void) | undefined;
  let wanted = Number.POSITIVE_INFINITY;
  const hand = async (which: number): Promise<void> => {
    for (let act = 0; going; act += 1) {
      const write = { content: `${cycle}-${which}-${act}`, key: randomUUID() };
      const done = await send(target, write);
      (done ? ledger.confirmed : ledger.uncertain).push(write);
      if (ledger.confirmed.length >= wanted) enough?.();
      // A dead server answers nobody: the hand rests until it is told to end.
      if (!done) return;
    }
  };
  const hard = Promise.all(Array.from({ length: hands }, (_, which) => hand(which)));
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
