import { optionalItems } from '@sotay/core/meetings/new-meeting.rules.ts';
import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import { rulesOf } from '../meeting-facts.ts';
import type { AgendaItem, Meeting, Opinion, Paper, Parts, Proposal } from '../meetings.types.ts';

const opinionRow = ({ id, version, speakerMemberId, speaker, body, reserved }: Opinion) => ({
  ...{ id, version, speaker, body, reserved },
  memberId: speakerMemberId,
});

const itemRow = (item: AgendaItem, opinions: readonly Opinion[]): MeetingView['agenda'][number] => {
  const { id, version, title, note, paperBookOnly, lastTasks, presented, conclusion } = item;
  return {
    ...{ id, version, title, note, paperBookOnly, lastTasks, presented, conclusion },
    presenter:
      item.presenterMemberId === null ? null : { memberId: item.presenterMemberId, name: item.presenter },
    opinions: opinions.filter((opinion) => opinion.itemId === item.id).map(opinionRow),
  };
};

const paperRow = ({ id, fileId, title, pages, addedAt }: Paper) => ({
  ...{ id, fileId, title, pages },
  addedAt: addedAt.toISOString(),
});

const proposalRow = (proposal: Proposal, reader: string): MeetingView['proposals'][number] => {
  const { id, memberId, name, helperName, body, answer, at, answeredAt } = proposal;
  return {
    ...{ id, memberId, name, helperName, body, answer },
    mine: memberId === reader,
    at: at.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
};

type AgendaView = Pick<MeetingView, 'agenda' | 'agendaSuggestions' | 'papers' | 'proposals'>;

/** Agenda with opinions, papers and proposals. Before the invitation agenda and papers are still the preparers' own. */
export const agendaView = (
  meeting: Meeting,
  parts: Parts,
  isPreparer: boolean,
  reader: string,
): AgendaView => {
  const isShown = isPreparer || meeting.state !== 'draft';
  const titles = new Set(parts.agenda.map((item) => item.title));
  return {
    agenda: isShown ? parts.agenda.map((item) => itemRow(item, parts.opinions)) : [],
    agendaSuggestions: isPreparer
      ? optionalItems(rulesOf(meeting).pack).filter((title) => !titles.has(title))
      : [],
    papers: isShown ? parts.papers.map(paperRow) : [],
    proposals: parts.proposals.map((proposal) => proposalRow(proposal, reader)),
  };
};
