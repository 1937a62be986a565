import type { DemoMeeting, DemoHeldMeeting } from '@sotay/core/demo/activity-types.ts';
import type { Random } from '@sotay/core/demo/random.ts';
import { suggestedAgenda } from '@sotay/core/meetings/new-meeting.rules.ts';
import type { RulePack } from '@sotay/core/rule-packs/rule-pack.ts';
import type { Parts } from '../../features/meetings/index.ts';
import type { CellFacts } from './cell-facts.ts';
import * as words from './words.ts';

type Items = Parts['agenda'];

const SPEAKING_MINUTES = 3;

/** The agenda as it stands ready before a meeting. */
export const preparedAgenda = (
  random: Random,
  meeting: DemoMeeting,
  cell: CellFacts,
  pack: RulePack,
  openTasks: number,
): Items =>
  suggestedAgenda(pack, meeting.kind, { openTasks, cellType: 'office' }).map((item, position) => ({
    ...cell.placed,
    id: random.id(Date.parse(meeting.invitedAt)),
    meetingId: meeting.id,
    position,
    ...item,
    paperBookOnly: false,
    presenterMemberId: meeting.chairId,
    presenter: cell.nameOf(meeting.chairId),
    presented: '',
    conclusion: '',
    version: 1,
  }));

/** The same after the meeting: what was presented and concluded. The notes of the preparation have done their work. */
export const heldAgenda = (random: Random, prepared: Items): Items =>
  prepared.map((item) => ({
    ...item,
    note: '',
    presented: item.lastTasks ? '' : random.pick(words.PRESENTED),
    conclusion: item.lastTasks ? '' : random.pick(words.ITEM_CONCLUSIONS),
    version: 2,
  }));

/** Who said what to which item, one after the other. */
export const opinionsOf = (
  random: Random,
  meeting: DemoHeldMeeting,
  cell: CellFacts,
  agenda: Items,
  speakers: readonly string[],
): Parts['opinions'] => {
  const discussed = agenda.filter((item) => !item.lastTasks);
  const bodies = random.shuffle(words.OPINIONS);
  return random
    .shuffle(speakers)
    .slice(0, meeting.opinionCount)
    .map((speakerMemberId, index) => {
      const atMs = Date.parse(meeting.startedAt) + (20 + index * SPEAKING_MINUTES) * 60_000;
      return {
        ...cell.placed,
        id: random.id(atMs),
        meetingId: meeting.id,
        itemId: random.pick(discussed).id,
        speakerMemberId,
        speaker: cell.nameOf(speakerMemberId),
        body: bodies[index % bodies.length] ?? '',
        reserved: false,
        at: new Date(atMs),
        version: 1,
      };
    });
};
