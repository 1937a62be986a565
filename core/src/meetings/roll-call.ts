/** Where a member stands in the roll-call; null until called. `exempt-absent` is a member freed from meetings who did not come. */
export type Presence = 'present' | 'absent-excused' | 'absent-unexcused' | 'exempt-absent';

/** A member as the meeting sees them: standing on the day of the meeting and presence. No names: rules need none. */
export type MeetingMember = {
  status: 'full' | 'probationary';
  /** Freed from party work and meetings (miễn công tác và sinh hoạt đảng). */
  exempt: boolean;
  /** Suspended from meetings, prosecuted or detained (đình chỉ sinh hoạt, khởi tố, truy tố, tạm giam). */
  suspended: boolean;
  /** Introduced to another cell for a time (sinh hoạt tạm thời đi). */
  temporaryOut: boolean;
  /** A guest from another cell for a time (sinh hoạt tạm thời đến); never part of this cell's count. */
  temporaryIn: boolean;
  presence: Presence | null;
  /** When somebody who was there went home before the end: still counted as present, and votes no more. */
  leftAt?: Date | string | null;
};

/** Whether a member has the right to vote here: a full member of this very cell who is not suspended. */
export function mayVote(member: MeetingMember): boolean {
  return member.status === 'full' && !member.temporaryIn && !member.suspended;
}
