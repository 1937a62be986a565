import { randomUUIDv7 } from 'node:crypto';
import { Refusal } from '../../../platform/errors.ts';
import type { Context } from '../../../platform/context.ts';
import { rollSource } from '../meeting-facts.ts';
import type { AgendaItem, Input, Meeting, Output } from '../meetings.types.ts';
import { participantsOf } from '../read/people.read-model.ts';
import { agendaOf, changeItem, insertItems, removeItems } from '../repository/agenda.repository.ts';
import { changeMeeting } from '../repository/meeting.repository.ts';
import { demandVersion, meetingToLead, trace } from './act.ts';

type Line = Input<'saveAgenda'>['body']['items'][number];

const demandKnown = (lines: readonly Line[], items: readonly AgendaItem[]): void => {
  const ids = lines.flatMap((line) => (line.id === null ? [] : [line.id]));
  const isRepeated = new Set(ids).size !== ids.length;
  if (isRepeated || ids.some((id) => !items.some((item) => item.id === id))) {
    throw new Refusal('meetings/item-unknown');
  }
};

const presenterName = (names: ReadonlyMap<string, string>, memberId: string | null): string => {
  if (memberId === null) return '';
  const name = names.get(memberId);
  if (name === undefined) throw new Refusal('meetings/not-a-member');
  return name;
};

const save = async (
  { tx, now }: Context,
  meeting: Meeting,
  items: readonly AgendaItem[],
  lines: readonly Line[],
) => {
  const names = new Map(
    (await participantsOf({ tx, now }, rollSource(meeting))).map(({ memberId, name }) => [memberId, name]),
  );
  const fresh = [];
  for (const [position, { id, ...line }] of lines.entries()) {
    if (line.paperBookOnly && line.note.trim() !== '') throw new Refusal('meetings/paper-book-only');
    const columns = { ...line, position, presenter: presenterName(names, line.presenterMemberId) };
    const item = items.find((entry) => entry.id === id);
    if (item) await changeItem(tx, item, columns);
    else
      fresh.push({
        ...columns,
        unitId: meeting.unitId,
        id: randomUUIDv7(),
        unitLft: meeting.unitLft,
        meetingId: meeting.id,
      });
  }
  await insertItems(tx, fresh);
  const gone = items.filter((item) => !lines.some((line) => line.id === item.id));
  await removeItems(
    tx,
    meeting,
    gone.map((item) => item.id),
  );
};

/** The agenda as a whole, in its order: items with an id are kept, those without are new, those left out go. */
export const saveAgenda = async (
  context: Context,
  { params, body }: Input<'saveAgenda'>,
): Promise<Output<'saveAgenda'>> => {
  const meeting = await meetingToLead(context, params, 'edit-preparation');
  demandVersion(meeting, body.version);
  const items = await agendaOf(context.tx, meeting);
  demandKnown(body.items, items);
  await save(context, meeting, items, body.items);
  const version = await changeMeeting(context.tx, meeting, {});
  await trace(context, meeting, {
    action: 'save-agenda',
    before: { items: items.map((item) => item.id) },
    after: { count: body.items.length },
  });
  return { version };
};
