import type { Context } from '../../../platform/context.ts';
import type { Input, Output } from '../meetings.types.ts';
import { changeItem } from '../repository/agenda.repository.ts';
import { demandVersion, meetingToLead, trace } from './act.ts';
import { speakerName, writableItem } from './opinions.ts';

/** Who presented an item, what was presented, what was concluded. */
export const saveItem = async (
  context: Context,
  { params, body }: Input<'saveItem'>,
): Promise<Output<'saveItem'>> => {
  const meeting = await meetingToLead(context, params, 'record-note');
  const item = await writableItem(context, meeting, params.itemId);
  demandVersion(item, body.version);
  const { presenterMemberId, presented, conclusion } = body;
  const presenter =
    presenterMemberId === null ? '' : await speakerName(context, meeting, presenterMemberId, '');
  const version = await changeItem(context.tx, item, { presenterMemberId, presenter, presented, conclusion });
  await trace(context, meeting, { action: 'save-item', object: { kind: 'agenda-item', id: item.id } });
  return { version };
};
