import type { DemoMeetingRecord } from '@sotay/core/demo/activity-types.ts';
import { officerWords, signingPost } from '@sotay/core/meetings/officer-words.rules.ts';
import type { Parts } from '../../features/meetings/index.ts';
import type { CellFacts } from './cell-facts.ts';

/** The roll of the day: who belonged to the cell and how each stood then. */
export const rollOf = (
  { meeting, attendance }: DemoMeetingRecord,
  cell: CellFacts,
  day: string,
): Parts['roll'] => {
  const called = new Map(attendance.map((row) => [row.memberId, row]));
  return cell.members
    .filter((member) => member.admittedOn === null || member.admittedOn <= day)
    .map(({ id, fullName, sortKey, confirmedOn, exempt, suspended, temporaryOut, temporaryIn }) => ({
      ...cell.placed,
      meetingId: meeting.id,
      memberId: id,
      name: fullName,
      sortKey,
      status: confirmedOn !== null && confirmedOn <= day ? 'full' : 'probationary',
      ...{ exempt, suspended, temporaryOut, temporaryIn },
      presence: called.get(id)?.presence ?? null,
      reason: called.get(id)?.reason ?? '',
      ...{ arrivedAt: null, leftAt: null, recordedBy: null },
    }));
};

/** Who signed what. The resolution is signed by the chair, who is secretary or deputy. */
export const signaturesOf = ({ meeting, vote }: DemoMeetingRecord, cell: CellFacts): Parts['signatures'] => {
  const held = (memberId: string) =>
    cell.officers.filter((officer) => officer.memberId === memberId).map((officer) => officer.kind);
  const signature = (
    document: 'minutes' | 'resolution',
    role: Parts['signatures'][number]['role'],
    memberId: string,
    post: string | null,
    at: string,
  ) => ({
    ...cell.placed,
    meetingId: meeting.id,
    document,
    role,
    memberId,
    name: cell.nameOf(memberId),
    post: post ?? '',
    signedAt: new Date(at),
  });
  const { chairId, minutesTakerId, endedAt, sealedAt } = meeting;
  const issuer = held(chairId).includes('secretary') ? 'secretary' : 'deputy-secretary';
  return [
    signature('minutes', 'minutes-taker', minutesTakerId, officerWords(held(minutesTakerId)), endedAt),
    signature('minutes', 'chair', chairId, officerWords(held(chairId)), sealedAt),
    ...(vote.passed ? [signature('resolution', 'issuer', chairId, signingPost(issuer), sealedAt)] : []),
  ];
};
