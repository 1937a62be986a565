import type { QualityView } from '@sotay/core/meetings/quality.schema.ts';
import { words } from './words.ts';

type Item = QualityView['criteria'][number]['items'][number];

const share = (part: number, whole: number): string =>
  `${String(whole === 0 ? 0 : Math.floor((part * 1_000) / whole) / 10)} %`;

const sentences: Readonly<Record<string, (actual: number, of: number, extra: number) => string>> = {
  duration: (actual, of) => `${String(actual)} minutes, ${String(of)} asked for`,
  'attendance-share': (actual, of, extra) =>
    `${String(actual)} of ${String(of)} came = ${share(actual, of)}${extra > 0 ? `, ${String(extra)} absent without reason` : ''}`,
  'no-unexcused': (actual) => `${String(actual)} absent without reason`,
  'no-long-absence': (actual, of) =>
    `Longest run of excused absences: ${String(actual)}, at most ${String(of)}`,
  'bureau-met': (actual) => (actual > 0 ? 'The bureau has met' : 'The bureau has not met'),
  'bureau-first': (actual) => (actual > 0 ? 'The bureau has met' : 'The bureau has not met'),
  'draft-resolution': (actual) => (actual > 0 ? 'There is a draft' : 'There is no draft'),
  notified: (actual) => (actual > 0 ? 'Everybody was invited' : 'Nobody was invited'),
  'papers-ahead': (actual, of) => `Papers ${String(actual)} days ahead, at least ${String(of)}`,
  'all-steps': (actual, of) => `${String(actual)} of ${String(of)} steps`,
  order: (actual, of) => `${String(actual)} of ${String(of)} steps`,
  'speakers-share': (actual, of, extra) =>
    `${String(actual)} of ${String(of)} spoke = ${share(actual, of)}, ${String(extra)} of them on the list of speakers`,
  'minutes-book': (actual) => (actual > 0 ? 'Minutes are taken here' : 'Nobody takes the minutes'),
  'full-minutes': (actual) => (actual > 0 ? 'Minutes are taken here' : 'Nobody takes the minutes'),
  'opinion-time': (actual, of, extra) =>
    `${String(actual)} minutes by the clock of the hall, ${String(of)}–${String(extra)} asked for`,
  'papers-online': (actual) => `${String(actual)} papers in the handbook`,
  'resolution-results': (actual, of, extra) =>
    `${String(actual)} of ${String(of)} tasks due were done = ${share(actual, of)}${extra > 0 ? `, ${String(extra)} wait for judgement` : ''}`,
  conclusion: (actual) => (actual > 0 ? 'There is a conclusion or resolution' : 'No conclusion yet'),
  'minutes-and-tasks': (actual, _of, extra) =>
    `${extra > 0 ? 'Minutes agreed' : 'Minutes not agreed'}; ${String(actual)} tasks given`,
  published: (actual, of, extra) =>
    extra > 0 ? `Published after ${String(actual)} days` : `To be published within ${String(of)} days`,
};

const inEnglish = ({ id, state, actual, of, extra }: Item): string => {
  if (state === 'not-applicable') return 'Not for this kind of meeting: counts in full';
  if (state === 'open')
    return id === 'opinion-time' && actual !== null
      ? `${String(actual)} minutes by the clock, ${String(extra)} spoke beside it: judged by the chair`
      : 'Judged by the chair';
  return sentences[id]?.(actual ?? 0, of ?? 0, extra ?? 0) ?? '';
};

export const groundWords = words({ vi: { of: (item: Item) => item.ground }, en: { of: inEnglish } });

/** From what an item of the quality form was filled: Vietnamese as the papers print it, English from the same figures. */
export const itemGround = (item: Item): string => groundWords.of(item);
