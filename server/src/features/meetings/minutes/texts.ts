import { SECTIONS, type MinutesPlace } from '@sotay/core/meetings/minutes-places.rules.ts';
import type { Meeting, Parts } from '../meetings.types.ts';

/** A text of the minutes as the room recorded it. */
export type MinutesText = {
  place: string;
  part: MinutesPlace['part'];
  section: number;
  heading: string;
  original: string;
};

/** Every text of the minutes that may be put better, in their order. Items for the paper book only have none. */
export const textsOf = (meeting: Meeting, { agenda, opinions }: Parts): MinutesText[] => [
  ...agenda
    .filter((item) => !item.paperBookOnly)
    .flatMap((item): MinutesText[] => [
      {
        ...{ place: `presented:${item.id}`, part: 'presented', section: 5, heading: item.title },
        original: item.presented,
      },
      ...opinions
        .filter((opinion) => opinion.itemId === item.id)
        .map(({ id, speaker, body }): MinutesText => ({
          ...{ place: `opinion:${id}`, part: 'opinion', section: 5, heading: speaker },
          original: body,
        })),
      {
        ...{ place: `concluded:${item.id}`, part: 'concluded', section: 5, heading: item.title },
        original: item.conclusion,
      },
    ]),
  { place: 'conclusion', part: 'conclusion', section: 8, heading: '', original: meeting.conclusion },
  ...SECTIONS.map((section): MinutesText => ({
    ...{ place: `remark:${section}`, part: 'remark', section, heading: '' },
    original: '',
  })),
];
