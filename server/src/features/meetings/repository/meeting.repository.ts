import type { ResolutionTexts } from '@sotay/core/papers/meeting-record.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Meetings } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { withKnownPacks } from '../../rule-packs/index.ts';
import type { Meeting } from '../meetings.types.ts';

const NO_TEXTS: ResolutionTexts = {
  politicalWork: '',
  politicalTasks: '',
  praise: '',
  shortcomings: '',
  direction: '',
  implementation: '',
};

type Row = Selectable<Meetings>;

/** The table's checks guarantee kind and state; the columns of JSON are written by this room alone. */
const toMeeting = (row: Row & Pick<Meeting, 'packCode'>): Meeting => ({
  ...row,
  kind: row.kind as Meeting['kind'],
  state: row.state as Meeting['state'],
  texts: { ...NO_TEXTS, ...(row.texts as Partial<ResolutionTexts>) },
  points: row.points as Meeting['points'],
  quality: row.quality as Meeting['quality'],
  lastTasks: row.lastTasks as Meeting['lastTasks'],
  givenTasks: row.givenTasks as Meeting['givenTasks'],
});

/** Rows as meetings whose rules can be asked for from now on: the only way to make a meeting of a row. */
export const toMeetings = async (tx: Tx, rows: readonly Row[]): Promise<Meeting[]> =>
  (await withKnownPacks(tx, rows)).map(toMeeting);

const known = async (tx: Tx, row: Row | undefined): Promise<Meeting | undefined> =>
  (await toMeetings(tx, row ? [row] : []))[0];

const one = (tx: Tx, unitId: string, id: string) =>
  tx.selectFrom('meetings').selectAll().where('unitId', '=', unitId).where('id', '=', id);

export const findMeeting = async (tx: Tx, unitId: string, id: string): Promise<Meeting | undefined> => {
  const row = await one(tx, unitId, id).executeTakeFirst();
  return known(tx, row);
};

/** The meeting of which there is news: by its place and id. */
export const findMeetingAt = async (tx: Tx, unitLft: number, id: string): Promise<Meeting | undefined> => {
  const row = await tx
    .selectFrom('meetings')
    .selectAll()
    .where('unitLft', '=', unitLft)
    .where('id', '=', id)
    .executeTakeFirst();
  return known(tx, row);
};

/** The meeting, held until the end of the transaction: acts on one meeting go one after the other. */
export const lockMeeting = async (tx: Tx, unitId: string, id: string): Promise<Meeting | undefined> => {
  const row = await one(tx, unitId, id).forUpdate().executeTakeFirst();
  return known(tx, row);
};

/** Meetings of a unit in a month given by its first day. */
export const meetingsOfMonth = async (tx: Tx, unitId: string, month: string): Promise<Meeting[]> => {
  const rows = await tx
    .selectFrom('meetings')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('month', '=', month)
    .execute();
  return toMeetings(tx, rows);
};

/** The unit's meeting in the same circle that began, or was to begin, last before an instant. */
export const lastMeetingBefore = async (
  tx: Tx,
  { unitId, closedCircle }: Pick<Meeting, 'unitId' | 'closedCircle'>,
  at: Date,
): Promise<Meeting | undefined> => {
  const row = await tx
    .selectFrom('meetings')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('closedCircle', '=', closedCircle)
    .where('startsAt', '<', at)
    .orderBy('startsAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return known(tx, row);
};

export const insertMeeting = async (tx: Tx, values: Insertable<Meetings>): Promise<void> => {
  await tx.insertInto('meetings').values(values).execute();
};

/** Changes columns of a meeting that is locked; answers its new version. */
export const changeMeeting = async (
  tx: Tx,
  meeting: Meeting,
  patch: Updateable<Meetings>,
): Promise<number> => {
  const version = meeting.version + 1;
  await tx
    .updateTable('meetings')
    .set({ ...patch, version })
    .where('unitId', '=', meeting.unitId)
    .where('id', '=', meeting.id)
    .execute();
  return version;
};

/** A value for a column of JSON: as text, which the column reads, for a list would become an array of the database. */
export const json = (value: object): string => JSON.stringify(value);
