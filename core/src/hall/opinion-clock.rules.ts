import type { NumberedStep } from '../rule-packs/rule-packs.rules.ts';

/** How long members assess ideology and speak their minds: 15 to 30 minutes (12-HD/BTCTW 2018, the step of discussion; second-hand). */
export const OPINION_MINUTES = { from: 15, to: 30 } as const;

/** Somebody's turn to speak: when it began and ended (null while it lasts), at which step. Instants are ISO 8601. */
export type Turn = { stepId: string | null; startedAt: string; endedAt: string | null };

const DISCUSSIONS: readonly string[] = ['discuss', 'discuss-theme'];

/** Whether people speak their minds at this step: the discussion of a regular or a thematic meeting. */
export const isDiscussion = ({ id }: Pick<NumberedStep, 'id'>): boolean => DISCUSSIONS.includes(id);

/** Whole seconds of a turn until an instant; a clock that was set back gives none. */
export const turnSeconds = ({ startedAt, endedAt }: Omit<Turn, 'stepId'>, now: string): number =>
  Math.max(0, Math.floor((Date.parse(endedAt ?? now) - Date.parse(startedAt)) / 1_000));

/** Seconds spoken in the discussion so far: the opinion time of a meeting. */
export function opinionSeconds(turns: readonly Turn[], now: string): number {
  return turns
    .filter(({ stepId }) => stepId !== null && isDiscussion({ id: stepId }))
    .reduce((sum, turn) => sum + turnSeconds(turn, now), 0);
}

/** Members who spoke among those of the cell who are there, as whole numbers to make a share of; guests are no members. */
export function spokenShare(
  present: readonly string[],
  spoken: ReadonlySet<string>,
): { spoke: number; present: number } {
  return { spoke: present.filter((memberId) => spoken.has(memberId)).length, present: present.length };
}
