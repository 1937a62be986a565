import { transaction } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Push } from '../../../platform/realtime/pushes.ts';
import { findMeetingAt } from '../../meetings/index.ts';
import { stageOf } from './stage.read-model.ts';

/** Sends the stage to all who may read the meeting, whenever something of it changes. Read with the rights of one of them. */
export const stagePush = ({ pools, now }: Platform): Push => ({
  room: 'hall',
  topics: ['meetings', 'hall'],
  permission: 'hall.follow',
  compose: (reader, { unitLft, id, closedCircle = false }) =>
    transaction(pools.app, reader, 'read only', async (tx) => {
      const meeting = await findMeetingAt(tx, unitLft, id);
      // News that does not say that the meeting is closed would carry it to everybody of the cell.
      if (meeting?.closedCircle !== closedCircle) return null;
      const params = { unitId: meeting.unitId, meetingId: id };
      const data = await stageOf({ tx, now: now() }, meeting);
      return { name: 'hall.stage', input: { params }, data, old: { topic: 'hall.desk', id } };
    }),
});
