/** The life of a meeting, each state after the one before it; nothing ever goes back. */
export const meetingStates = ['draft', 'invited', 'open', 'concluded', 'sealed'] as const;
export type MeetingState = (typeof meetingStates)[number];

/**
 * In which states an act is allowed. What happened in the room is fixed when the meeting concludes; afterwards only papers are
 * finished, signed and sealed; after the seal there are only addenda (12-HD/BTCTW: the minutes book is kept for good; read).
 */
const actStates = {
  'edit-preparation': ['draft', 'invited'],
  invite: ['draft'],
  propose: ['draft', 'invited'],
  'answer-proposal': ['draft', 'invited', 'open'],
  'attach-paper': ['draft', 'invited', 'open'],
  reply: ['invited'],
  open: ['invited'],
  'record-roll-call': ['open'],
  'mark-step': ['open'],
  'record-note': ['open'],
  'record-vote': ['open'],
  'assign-task': ['open'],
  'score-meeting': ['open'],
  'grade-as-member': ['open'],
  'read-minutes-back': ['open'],
  conclude: ['open'],
  'edit-resolution': ['draft', 'invited', 'open', 'concluded'],
  'issue-resolution': ['concluded', 'sealed'],
  'edit-minutes': ['concluded'],
  'sign-minutes': ['concluded'],
  seal: ['concluded'],
  'publish-papers': ['sealed'],
  'add-addendum': ['sealed'],
} as const satisfies Record<string, readonly MeetingState[]>;

export type MeetingAct = keyof typeof actStates;

const stateAfterAct: Partial<Record<MeetingAct, MeetingState>> = {
  invite: 'invited',
  open: 'open',
  conclude: 'concluded',
  seal: 'sealed',
};

/** Why an act is too early or too late. */
export type MeetingStateFault = `meetings/not-${LaterState}` | `meetings/already-${LaterState}`;
type LaterState = Exclude<MeetingState, 'draft'>;

/** The acts a meeting's state allows; who may do them is for the policy, and conditions for the checks of each act. */
export function allowedActs(meeting: { state: MeetingState }): MeetingAct[] {
  return allActs.filter((act) => statesOf(act).includes(meeting.state));
}

/** Why an act is not allowed in this state (`meetings/not-open`, `meetings/already-sealed` …); undefined when it is. */
export function actFault(meeting: { state: MeetingState }, act: MeetingAct): MeetingStateFault | undefined {
  const { state } = meeting;
  const allowed = statesOf(act);
  if (allowed.includes(state)) return undefined;
  const isTooEarly = allowed.every((other) => rank(other) > rank(state));
  if (state === 'draft' || isTooEarly) return `meetings/not-${allowed.find(isLater) ?? 'sealed'}`;
  return `meetings/already-${state}`;
}

/** The state a meeting is in after an act that was allowed. */
export function stateAfter(meeting: { state: MeetingState }, act: MeetingAct): MeetingState {
  return stateAfterAct[act] ?? meeting.state;
}

/** Why the minutes cannot be sealed: wrong state, or a signature that is missing. */
export type SealFault =
  MeetingStateFault | 'meetings/minutes-taker-signature-missing' | 'meetings/chair-signature-missing';

/** Everything that keeps a meeting from being sealed; both the minutes taker and the chair sign (second-hand). */
export function sealFaults(meeting: {
  state: MeetingState;
  minutesTakerSigned: boolean;
  chairSigned: boolean;
}): SealFault[] {
  const stateFault = actFault(meeting, 'seal');
  if (stateFault) return [stateFault];
  const faults: SealFault[] = [];
  if (!meeting.minutesTakerSigned) faults.push('meetings/minutes-taker-signature-missing');
  if (!meeting.chairSigned) faults.push('meetings/chair-signature-missing');
  return faults;
}

const allActs = Object.keys(actStates) as MeetingAct[];

function statesOf(act: MeetingAct): readonly MeetingState[] {
  return actStates[act];
}

function isLater(state: MeetingState): state is LaterState {
  return state !== 'draft';
}

function rank(state: MeetingState): number {
  return meetingStates.indexOf(state);
}
