import { randomUUID } from 'node:crypto';
import type { Draft } from '@sotay/core/directives/draft.schema.ts';
import { readCast } from '../../../server/src/demo/read-cast.ts';
import { openPools } from '../../../server/src/platform/db/pool.ts';
import { authTransaction } from '../../../server/src/platform/db/transaction.ts';
import { openSession } from '../../../server/src/platform/identity/sessions.ts';
import { elapsed } from '../figures.ts';
import type { Inside } from '../people.ts';

type Call = (method: 'POST' | 'PUT', path: string, body: object) => Promise<{ id: string; revision: number }>;

/** The office of the topmost unit, at work. */
export type Office = {
  /** Publishes a notice to everybody; gives its id and how long the publication itself took in milliseconds. */
  readonly publish: () => Promise<{ id: string; ms: number }>;
};

const calling =
  (url: string, cookie: string): Call =>
  async (method, path, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...{ cookie, origin: url, 'sec-fetch-site': 'same-origin', 'x-sotay': '1' },
        ...{ 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}.`);
    return (await response.json()) as { id: string; revision: number };
  };

const PARAGRAPH =
  'Các chi bộ phổ biến đến từng đảng viên, thảo luận trong kỳ sinh hoạt tới và báo cáo kết quả bằng văn bản. ';

const noticeTo = (unitId: string): Draft => ({
  ...{ kind: 'notice', title: 'Thông báo để đo', number: '', question: null, changed: '' },
  body: Array.from({ length: 8 }, () => ({
    kind: 'paragraph' as const,
    runs: [{ text: PARAGRAPH.repeat(4) }],
  })),
  audience: { unitIds: [unitId], posts: [], statuses: [] },
  ...{ asks: 'read', reportBy: null, expiresOn: null },
});

/** Signs somebody of the topmost committee in, with their post in use. */
export const openOffice = async (url: string, { adminUrl, keys }: Inside): Promise<Office> => {
  const person = (await readCast(adminUrl, keys)).find(({ role }) => role === 'bloc-committee');
  if (!person) throw new Error('Nobody of the topmost committee is in the demonstration.');
  const { accountId, postId, unitId } = person;
  const pools = openPools(adminUrl, keys, () => undefined);
  const { token } = await authTransaction(pools.auth, 'read write', (tx) =>
    openSession(tx, { accountId, postId, isStrong: true, device: 'bench', now: new Date() }),
  );
  await pools.end();
  const call = calling(url, `sotay=${token}`);
  const path = `/api/units/${unitId}/directives`;
  return {
    publish: async () => {
      const { id } = await call('POST', path, { kind: 'notice' });
      const { revision } = await call('PUT', `${path}/${id}/draft`, { revision: 1, draft: noticeTo(unitId) });
      const ms = await elapsed(() => call('POST', `${path}/${id}/publication`, { revision, at: null }));
      return { id, ms };
    },
  };
};
