import type { HelpedAct } from '@sotay/core/kernel/helped-acts.ts';
import type { MeetingRow, MeetingView } from '@sotay/core/meetings/meetings.schema.ts';

type Acts = readonly HelpedAct[];

/** The acts of a member in a meeting, by what a helper must have been given for them. */
const needed: Readonly<Record<string, HelpedAct>> = { reply: 'answer-invitation', propose: 'send-opinion' };

/** What was said, decided and signed: for helpers who may read the papers. */
const withoutPapers = (view: MeetingView): Partial<MeetingView> => ({
  agenda: view.agenda.map((item) => ({ ...item, note: '', presented: '', conclusion: '', opinions: [] })),
  papers: [],
  rollCall: [],
  rollCallFigures: null,
  voteBase: null,
  votes: [],
  tasks: [],
  lastTasks: [],
  conclusion: '',
  texts: Object.fromEntries(Object.keys(view.texts).map((key) => [key, ''])) as MeetingView['texts'],
  score: { ...view.score, criteria: [], total: 0, gradeLabel: null, limitations: '' },
  readBack: null,
  resolution: {
    ...view.resolution,
    voted: false,
    number: null,
    numberWords: '',
    issuedOn: null,
    recipients: [],
  },
  documents: [],
  signatures: [],
  addenda: [],
  checks: [],
});

/**
 * A meeting as a helper sees it: what the member sees, narrowed to the acts that the member chose. When, where and the titles of the
 * agenda belong to every one of them; opinions are the member's own alone.
 */
export const narrowMeeting = (view: MeetingView, acts: Acts): MeetingView => ({
  ...view,
  ...(acts.includes('read-papers') ? {} : withoutPapers(view)),
  replies: acts.includes('answer-invitation') ? view.replies : { figures: null, mine: null, all: [] },
  proposals: acts.includes('send-opinion') ? view.proposals.filter(({ mine }) => mine) : [],
  acts: view.acts.filter((act) => {
    const wanted = needed[act];
    return wanted !== undefined && acts.includes(wanted);
  }),
  concludeFaults: [],
  abilities: { ...view.abilities, 'meetings.lead': false, draft: false, sign: [] },
});

/** A row of the list, narrowed likewise. */
export const narrowRow = (row: MeetingRow, acts: Acts): MeetingRow => ({
  ...row,
  ...(acts.includes('read-papers') ? {} : { attendance: null, resolution: null }),
  reply: acts.includes('answer-invitation') ? row.reply : null,
});
