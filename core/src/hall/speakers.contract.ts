import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Int, List, Made, Nullable, Obj, Text } from '../kernel/schema.ts';

const ONE = '/api/units/:unitId/meetings/:meetingId';

const meeting = Obj({ unitId: Id(), meetingId: Id() });
const speech = Obj({ unitId: Id(), meetingId: Id(), speechId: Id() });
const takePart = { permission: 'hall.take-part' } as const;
const lead = { permission: 'hall.lead' } as const;

const closed = ['meetings/not-open', 'meetings/already-concluded', 'meetings/already-sealed'] as const;

/** The list of speakers: names and times, never what was said. */
export const speakersContract = defineContract({
  /** Raises the own hand; whoever waits already goes on waiting. */
  raiseHand: {
    method: 'PUT',
    path: `${ONE}/hand`,
    summary: 'Ask to speak',
    access: takePart,
    params: meeting,
    response: Done,
    errors: [...closed, 'meetings/not-on-roll'],
  },

  /** Takes the own hand down. */
  lowerHand: {
    method: 'DELETE',
    path: `${ONE}/hand`,
    summary: 'Ask no longer to speak',
    access: takePart,
    params: meeting,
    response: Done,
    errors: closed,
  },

  /** Puts a member of the roll or, by name, a guest at the end of the list. */
  addSpeaker: {
    method: 'POST',
    path: `${ONE}/speakers`,
    summary: 'Put somebody on the list of speakers',
    access: lead,
    params: meeting,
    body: Obj({ memberId: Nullable(Id()), name: Text(200), minutes: Int(1, 120) }),
    response: Made,
    errors: [...closed, 'meetings/not-on-roll', 'hall/speaker-missing'],
  },

  /** The whole list of those who wait, in its new order. */
  orderSpeakers: {
    method: 'PUT',
    path: `${ONE}/speakers`,
    summary: 'Put those who wait in order',
    access: lead,
    params: meeting,
    body: Obj({ speechIds: List(Id(), 500) }),
    response: Done,
    errors: [...closed, 'hall/not-waiting'],
  },

  /** Gives the floor; whoever spoke before has finished. */
  startSpeech: {
    method: 'PUT',
    path: `${ONE}/speakers/:speechId/start`,
    summary: 'Give somebody who waits the floor',
    access: lead,
    params: speech,
    body: Obj({ minutes: Int(1, 120) }),
    response: Done,
    errors: [...closed, 'hall/not-waiting'],
  },

  /** Whoever speaks has finished. */
  endSpeech: {
    method: 'PUT',
    path: `${ONE}/speakers/end`,
    summary: 'End the turn of whoever speaks',
    access: lead,
    params: meeting,
    response: Done,
    errors: [...closed, 'hall/nobody-speaks'],
  },

  /** Takes somebody who waits off the list. */
  removeSpeaker: {
    method: 'DELETE',
    path: `${ONE}/speakers/:speechId`,
    summary: 'Take somebody who waits off the list',
    access: lead,
    params: speech,
    response: Done,
    errors: [...closed, 'hall/not-waiting'],
  },
});
