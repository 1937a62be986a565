import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import { call } from '../platform/api.ts';
import { PAPERS, queryClient, read } from '../platform/query.ts';
import { stead } from '../platform/stead.svelte.ts';
import { forget, keep, keptNames, readKept } from '../platform/store.ts';

type Key = { unitId: string; fileId: string };
type Paper = MeetingView['papers'][number];

/** What one paper, and all papers of a meeting, may take of the phone. */
const MAX_PAPER_BYTES = 20 * 1024 * 1024;
const MAX_BYTES = 60 * 1024 * 1024;

const nameOf = ({ unitId, fileId }: Key): string => `${PAPERS}${unitId}:${fileId}`;

let names = $state.raw<ReadonlySet<string>>(new Set());
let progress = $state.raw<{ readonly done: number; readonly total: number }>();
let busy = false;

/** Papers whose bytes are on this phone, sealed, to be read without network. */
export const papersOnPhone = {
  /** In another's stead nothing of one's own is used: what that member may read, the server says each time. */
  has: (key: Key): boolean => !stead.now && names.has(nameOf(key)),
  /** How far fetching is; nothing when none is under way. */
  get progress() {
    return progress;
  },
};

/** The bytes of a paper, if they are on this phone. */
export const readPaper = async (key: Key): Promise<Blob | undefined> => {
  if (stead.now) return undefined;
  const found = (await readKept(nameOf(key))) as { file: Blob } | undefined;
  return found?.file;
};

const isAhead = ({ state }: MeetingView): boolean => state === 'invited' || state === 'open';

/** Papers of meetings that are over leave the phone. */
async function tidy(): Promise<void> {
  const meetings = queryClient.getQueriesData<MeetingView>({ queryKey: ['meetings.one'] });
  const wanted = new Set(
    meetings.flatMap(([, view]) =>
      view && isAhead(view) ? view.papers.map(({ fileId }) => nameOf({ unitId: view.unitId, fileId })) : [],
    ),
  );
  const kept = (await keptNames()).filter((name) => name.startsWith(PAPERS));
  for (const name of kept) if (!wanted.has(name)) await forget(name);
  names = new Set(kept.filter((name) => wanted.has(name)));
}

async function fetchOne(key: Key, left: number): Promise<number> {
  const file = await call('files.download', { params: key });
  if (file.size > Math.min(MAX_PAPER_BYTES, left)) return 0;
  if (!(await keep(nameOf(key), { file }))) return 0;
  names = new Set([...names, nameOf(key)]);
  return file.size;
}

async function fetchAll(unitId: string, papers: readonly Paper[]): Promise<void> {
  const missing = papers.map(({ fileId }) => ({ unitId, fileId })).filter((key) => !papersOnPhone.has(key));
  let left = MAX_BYTES;
  for (const [done, key] of missing.entries()) {
    progress = { done, total: missing.length };
    left -= await fetchOne(key, left);
  }
}

/** Brings the papers of a meeting onto the phone, each once; without network it is tried again the next time. */
export async function fetchPapers(view: MeetingView): Promise<void> {
  if (busy || stead.now || !isAhead(view)) return;
  busy = true;
  try {
    await tidy();
    await fetchAll(view.unitId, view.papers);
  } catch {
    // What is missing is fetched when the meeting is looked at again; nobody waits for it.
  } finally {
    busy = false;
    progress = undefined;
  }
}

/** Brings all that the next meeting needs onto the phone: the meeting itself, and its papers. */
export async function fetchPacket(params: { unitId: string; meetingId: string }): Promise<void> {
  const view = await queryClient.query(read('meetings.one', { params })).catch(() => undefined);
  if (view) await fetchPapers(view);
}
