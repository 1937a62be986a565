import { type Random, seededRandom } from '@sotay/core/demo/random.ts';
import type { Insertable } from 'kysely';
import type { TaskEntries, Terms } from '../../platform/db/schema.generated.ts';
import type { Parts } from '../../features/meetings/index.ts';
import type { Writer } from '../insert-rows.ts';
import type { HeldMeeting } from './held-meetings.ts';
import { columnsOf } from './meeting-parts.ts';
import { type PaperRows, paperRows } from './paper-rows.ts';
import type { StoredPaper } from './print-paper.ts';
import { seedDocuments } from './seed-documents.ts';
import { taskRows } from './task-rows.ts';

/** So many meetings are written together: some thousand rows a statement, some megabytes in memory. */
const AT_A_TIME = 250;

/** Which meetings are written with all their details, and the paper that was there to read before them. */
export type Details = { isDetailed: (held: HeldMeeting) => boolean; handout: StoredPaper };

/** What the screens of a meeting show beside what it leaves behind: handout, agenda, opinions, steps, reports on its tasks. */
const writeDetails = async (
  writer: Writer,
  held: readonly HeldMeeting[],
  entries: readonly Insertable<TaskEntries>[],
  papers: readonly PaperRows[],
): Promise<void> => {
  const parts = held.map(({ material }) => material.parts);
  await writer.insert(
    'files',
    papers.map(({ file }) => file),
  );
  await writer.insert(
    'meetingPapers',
    papers.map(({ paper }) => paper),
  );
  await writer.insert(
    'agendaItems',
    parts.flatMap(({ agenda }) => agenda),
  );
  await writer.insert(
    'opinions',
    parts.flatMap(({ opinions }) => opinions),
  );
  await writer.insert(
    'meetingSteps',
    parts.flatMap(({ marks }) => marks),
  );
  await writer.insert('taskEntries', entries);
};

const writeMeetings = async (
  writer: Writer,
  random: Random,
  held: readonly HeldMeeting[],
  { isDetailed, handout }: Details,
): Promise<void> => {
  const parts = held.map(({ material }) => material.parts);
  const detailed = held.filter(isDetailed);
  const ids = new Set(detailed.map(({ record }) => record.meeting.id));
  const tasks = held.flatMap(({ record: { meeting, tasks: given }, cell }) =>
    given.map((task) => ({ ...taskRows(random, task, meeting, cell), isDetailed: ids.has(meeting.id) })),
  );
  await writer.insert(
    'meetings',
    held.map(({ material }) => columnsOf(material.meeting)),
  );
  await writer.insert(
    'rollCallEntries',
    parts.flatMap(({ roll }) => roll),
  );
  await writer.insert(
    'votes',
    parts.flatMap(({ votes }) => votes),
  );
  await seedDocuments(
    writer,
    held.map(({ material }) => material),
  );
  await writer.insert(
    'tasks',
    tasks.map(({ task }) => task),
  );
  await writeDetails(
    writer,
    detailed,
    tasks.flatMap((task) => (task.isDetailed ? task.entries : [])),
    detailed.map(({ record: { meeting }, cell }) =>
      paperRows(random, meeting, cell.placed, handout, new Date(meeting.papersPostedAt)),
    ),
  );
};

/** A hand is one's own, also here: the database takes a signature only from the member who signs. */
const writeSignatures = async (writer: Writer, signatures: Parts['signatures']): Promise<void> => {
  for (const [memberId, own] of Map.groupBy(signatures, (signature) => signature.memberId)) {
    await writer.send(`set local app.member = '${memberId}'`);
    await writer.insert('signatures', own);
  }
};

/**
 * Writes the meetings that were held, with roll-call, vote, sealed papers and tasks; the others than `isDetailed` without what
 * else their screens would show, which their papers hold as well. Answers how many.
 */
export const seedMeetings = async (
  writer: Writer,
  seed: string,
  meetings: Iterable<HeldMeeting>,
  details: Details,
): Promise<number> => {
  const random = seededRandom(`${seed}/rows`);
  const terms = new Map<string, Insertable<Terms>>();
  const signatures: Parts['signatures'] = [];
  let count = 0;
  let batch: HeldMeeting[] = [];
  for (const held of meetings) {
    const { termStartsOn: startedOn } = held.record.meeting;
    const term = `${held.cell.code} ${startedOn}`;
    if (!terms.has(term))
      terms.set(term, { ...held.cell.placed, id: random.id(Date.parse(startedOn)), startedOn });
    signatures.push(...held.material.parts.signatures);
    count += 1;
    batch.push(held);
    if (batch.length < AT_A_TIME) continue;
    await writeMeetings(writer, random, batch, details);
    batch = [];
  }
  await writeMeetings(writer, random, batch, details);
  await writer.insert('terms', [...terms.values()]);
  await writeSignatures(writer, signatures);
  return count;
};
