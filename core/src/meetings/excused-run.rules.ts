import type { Presence } from './roll-call.ts';

/** One member's presence at one meeting. */
export type RollLine = { memberId: string; presence: Presence | null };

/**
 * The longest run of meetings that one member missed with reason, ending with the last of these rolls ("không ai vắng có lý do
 * quá 03 lần liên tiếp/năm", 12-HD/BTCTW; read). `rolls` are the meetings of one year, the oldest first. A run that ended before
 * costs nothing any more, and a meeting whose roll a member is not on ends it (both ours).
 */
export function longestExcusedRun(rolls: readonly (readonly RollLine[])[]): number {
  const newestFirst = rolls.toReversed();
  const absent = (newestFirst[0] ?? []).filter(isExcused).map(({ memberId }) => memberId);
  return Math.max(0, ...absent.map((memberId) => runOf(newestFirst, memberId)));
}

function runOf(newestFirst: readonly (readonly RollLine[])[], memberId: string): number {
  const end = newestFirst.findIndex(
    (roll) => !roll.some((line) => line.memberId === memberId && isExcused(line)),
  );
  return end === -1 ? newestFirst.length : end;
}

function isExcused({ presence }: RollLine): boolean {
  return presence === 'absent-excused';
}
