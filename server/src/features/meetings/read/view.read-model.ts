import { dayParts } from '@sotay/core/calendar/day.ts';
import { guestsOf } from '@sotay/core/meetings/guests.rules.ts';
import { abilitiesOn } from '../../../platform/access/policy.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import { mayDraft } from '../before/preparer.ts';
import { rollSource, rulesOf } from '../meeting-facts.ts';
import { meetingsPolicy } from '../meetings.policy.ts';
import type { Input, Meeting, Output } from '../meetings.types.ts';
import { findMeeting } from '../repository/meeting.repository.ts';
import { signable } from '../signing.ts';
import { agendaView } from '../view/agenda.view.ts';
import { checksView } from '../view/checks.view.ts';
import { narrowMeeting } from '../view/helped.view.ts';
import { papersView } from '../view/papers.view.ts';
import { peopleView } from '../view/people.view.ts';
import { stepsView } from '../view/steps.view.ts';
import { votesView } from '../view/votes.view.ts';
import { readParts } from './parts.read-model.ts';
import { participantsOf, unitFacts } from './people.read-model.ts';
import { suggestedIssue } from './suggestion.read-model.ts';
import { givenTasks, lastTasksOf } from './tasks.read-model.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const headOf = (meeting: Meeting) => {
  const { pack, form } = rulesOf(meeting);
  const { id, unitId, version, kind, title, place, onlineLink, onlineApproval, guests, state } = meeting;
  const { year, month } = dayParts(meeting.month);
  return {
    ...{ id, unitId, version, kind, title, place, onlineLink, onlineApproval, guests, state },
    bureauMetOn: meeting.bureauMetOn,
    kindLabel: form.label,
    month: { month, year },
    startsAt: meeting.startsAt.toISOString(),
    onlineNeedsApproval: pack.onlineNeedsApproval,
    packCode: pack.code,
    packTitle: pack.title,
    minimumMinutes: form.minimumMinutes,
    invitedAt: iso(meeting.invitedAt),
    openedAt: iso(meeting.openedAt),
    concludedAt: iso(meeting.concludedAt),
    sealedAt: iso(meeting.sealedAt),
  };
};

/** The whole meeting, as its screens show it to this person. */
export const readMeeting = async (context: Context, { params }: Input<'one'>): Promise<Output<'one'>> => {
  const { tx, actor, now } = context;
  const meeting = demand(context, await findMeeting(tx, params.unitId, params.meetingId));
  const unit = found(await unitFacts(tx, meeting.unitId));
  const rights = abilitiesOn(meetingsPolicy, actor, meeting, ['meetings.lead', 'meetings.answer']);
  const isLeader = rights['meetings.lead'];
  const drafts = mayDraft(meeting, actor, isLeader);
  const [parts, roster, suggestion, tasks, lastTasks] = await Promise.all([
    readParts(tx, meeting),
    participantsOf({ tx, now }, rollSource(meeting)),
    suggestedIssue(tx, meeting, unit),
    givenTasks(tx, meeting),
    lastTasksOf(tx, meeting),
  ]);
  const isParticipant =
    rights['meetings.answer'] && roster.some(({ memberId }) => memberId === actor.memberId);
  const view = {
    ...headOf(meeting),
    unitName: unit.name,
    ...stepsView(meeting, parts.marks),
    ...agendaView(meeting, parts, drafts, actor.memberId),
    ...peopleView(meeting, parts, roster, isLeader, actor.memberId),
    ...votesView(meeting, parts),
    ...papersView(meeting, parts, drafts, suggestion),
    ...checksView(meeting, parts, now),
    tasks,
    lastTasks,
    comingGuests: guestsOf(meeting.guests, parts.overseers),
    abilities: {
      ...rights,
      'meetings.answer': isParticipant,
      draft: drafts,
      sign: signable(meeting, parts, actor),
    },
  };
  return actor.helper ? narrowMeeting(view, actor.helper.acts) : view;
};
