import { type Turn, isDiscussion, opinionSeconds } from '../hall/opinion-clock.rules.ts';

/** Turns on the list of speakers, and whose words were written down; a guest has no member. */
type Spoken = {
  turns: readonly (Turn & { memberId: string | null })[];
  writers: readonly (string | null)[];
};

/** What the form knows of speaking. `speakers` are members who are there, each once; `untimed` spoke beside the clock. */
export type SpeakingFigures = {
  speakers: number;
  listed: number;
  untimed: number;
  /** Whole minutes of the discussion that the hall's clock measured; null where it measured none. */
  opinionMinutes: number | null;
};

/** Who of those present spoke, by the hall's list or by the minutes, and how long the discussion ran by the clock. Ours. */
export function speakingFigures(
  present: readonly string[],
  { turns, writers }: Spoken,
  now: string,
): SpeakingFigures {
  const onList = new Set(turns.map(({ memberId }) => memberId));
  const written = new Set(writers);
  const listed = present.filter((id) => onList.has(id)).length;
  const untimed = present.filter((id) => !onList.has(id) && written.has(id)).length;
  const isMeasured = turns.some(({ stepId }) => stepId !== null && isDiscussion({ id: stepId }));
  return {
    speakers: listed + untimed,
    ...{ listed, untimed },
    opinionMinutes: isMeasured ? Math.floor(opinionSeconds(turns, now) / 60) : null,
  };
}
