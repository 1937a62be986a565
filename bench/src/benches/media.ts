import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { wavHead } from '../../../server/src/demo/wav.ts';
import type { AppProcess } from '../app-process.ts';
import { type BreakingLink, breakingLink } from '../breaking-link.ts';
import { withDemoApp } from '../demo-folder.ts';
import { type Bench, type Figure, elapsed } from '../figures.ts';
import { lookInside, signMembersIn } from '../people.ts';

const RATE = 44_100;
const MB = 1_000_000;
const CALL_BYTES = 4 * 1024 * 1024;
const PATIENCE_MS = 20 * 60_000;

type Size = { seconds: number; everyMs: number; bytesPerSecond: number };

/** 200 MB over a link of 80 Mbit a second that breaks every 5 s; in small a tenth of it. */
const sizes: Readonly<Record<'full' | 'small', Size>> = {
  full: { seconds: 1_134, everyMs: 5_000, bytesPerSecond: 10 * MB },
  small: { seconds: 114, everyMs: 1_000, bytesPerSecond: 5 * MB },
};

/** Noise as a sound file in two voices: it cannot be packed, and how long it plays shows that all of it is there. */
const soundOf = (seconds: number): Buffer => {
  const data = seconds * RATE * 4;
  return Buffer.concat([wavHead(data, { rate: RATE, voices: 2, bits: 16 }), randomBytes(data)]);
};

type Medium = { id: string; state: string; entry: { seconds: number | null } | null };

/** The server was still writing what had come before the break: where it stands is asked again, as on a phone. */
class OtherOffset extends Error {}

/** One member on a phone behind the link, as the app on it sends. */
const phoneAt = ({ url }: Pick<BreakingLink, 'url'>, cookie: string) => {
  const own = { cookie, origin: url, 'sec-fetch-site': 'same-origin', 'x-sotay': '1' };
  const answered = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(`${url}${path}`, init);
    if (response.ok) return response;
    const said = await response.text();
    throw said.includes('"files/other-offset"')
      ? new OtherOffset()
      : new Error(`It answered ${response.status}: ${said}`);
  };
  return {
    read: async <T>(path: string): Promise<T> =>
      (await (await answered(path, { headers: { cookie } })).json()) as T,
    act: async <T>(path: string, body?: object): Promise<T> => {
      const headers = {
        ...own,
        'idempotency-key': randomUUID(),
        ...(body && { 'content-type': 'application/json' }),
      };
      const response = await answered(path, {
        method: 'POST',
        headers,
        ...(body && { body: JSON.stringify(body) }),
      });
      return (await response.json()) as T;
    },
    offset: async (path: string): Promise<number> => {
      const headers = { ...own, 'tus-resumable': '1.0.0' };
      return Number((await answered(path, { method: 'HEAD', headers })).headers.get('upload-offset'));
    },
    send: async (path: string, offset: number, bytes: Buffer): Promise<number> => {
      const headers = {
        ...own,
        'tus-resumable': '1.0.0',
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      };
      const body = new Uint8Array(bytes);
      return Number((await answered(path, { method: 'PATCH', headers, body })).headers.get('upload-offset'));
    },
  };
};

type Phone = ReturnType<typeof phoneAt>;

const mayPass = (error: unknown): boolean => error instanceof TypeError || error instanceof OtherOffset;

/** Does it until the link holds long enough. */
const through = async <T>(work: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!mayPass(error)) throw error;
      await delay(50);
    }
  }
};

const sendAll = (phone: Phone, path: string, sound: Buffer): Promise<void> =>
  through(async () => {
    let offset = await phone.offset(path);
    while (offset < sound.length)
      offset = await phone.send(path, offset, sound.subarray(offset, offset + CALL_BYTES));
  });

const untilReady = async (phone: Phone, path: string): Promise<Medium> => {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (performance.now() < giveUpAt) {
    const medium = await phone.read<Medium>(path);
    if (medium.state === 'ready' || medium.state === 'refused') return medium;
    await delay(250);
  }
  throw new Error('The recording was not ready in time.');
};

const measure = async (app: AppProcess, dataDir: string, size: Size): Promise<Figure[]> => {
  const [cookie = ''] = await signMembersIn(lookInside(dataDir, app.url), 1);
  const near = phoneAt(app, cookie);
  const { unitId } = await near.read<{ unitId: string }>('/api/me');
  const sound = soundOf(size.seconds);
  const before = app.peakMemoryMB();
  const base = `/api/units/${unitId}/media`;
  const { id } = await near.act<Medium>(base, { name: 'ghi âm.wav', size: sound.length });
  const link = await breakingLink(app.url, size);
  const sendMs = await elapsed(() => sendAll(phoneAt(link, cookie), `${base}/${id}/bytes`, sound)).finally(
    link.close,
  );
  const arrivedMB = app.peakMemoryMB();
  await near.act(`${base}/${id}/finish`);
  let medium: Medium | undefined;
  const readyMs = await elapsed(async () => (medium = await untilReady(near, `${base}/${id}`)));
  const missing = Math.abs((medium?.entry?.seconds ?? 0) - size.seconds);
  return [
    {
      what: 'seconds of the recording that did not arrive',
      value: missing,
      unit: 's',
      target: { atMost: 0 },
    },
    {
      what: 'memory of the server while it came',
      value: arrivedMB - before,
      unit: 'MB',
      target: { atMost: 100 },
    },
    {
      what: 'memory of the server until it was ready',
      value: app.peakMemoryMB() - before,
      unit: 'MB',
      target: { atMost: 150 },
    },
    { what: 'size', value: sound.length / MB, unit: 'MB' },
    { what: 'breaks of the link', value: link.breaks(), unit: '' },
    { what: 'on the way', value: sendMs / 1_000, unit: 's' },
    { what: 'limit: the link without breaks', value: sound.length / size.bytesPerSecond, unit: 's' },
    { what: 'from the last byte until it plays on phones', value: readyMs / 1_000, unit: 's' },
  ];
};

/** A long recording over a link that breaks, and what it costs the server. */
export const media: Bench = {
  name: 'media',
  run: ({ small }) => withDemoApp((app, dataDir) => measure(app, dataDir, small ? sizes.small : sizes.full)),
};
