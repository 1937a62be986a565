import { placeOf } from '@sotay/core/meetings/minutes-places.rules.ts';
import type { Meeting, Parts } from '../meetings.types.ts';
import type { MinutesEdit } from './edits.repository.ts';

type Texts = { meeting: Meeting; parts: Parts; edits: readonly MinutesEdit[] };

/** The text that holds by place: the last change of each. */
const lastBodies = (edits: readonly MinutesEdit[]): ReadonlyMap<string, string> =>
  new Map(edits.map(({ place, body }) => [place, body]));

/** A meeting with the texts of its minutes as they were put last. What the room recorded itself stays as it was. */
export const reworded = <T extends Texts>(texts: T): T => {
  const bodies = lastBodies(texts.edits);
  const at = (place: string, original: string): string => bodies.get(place) ?? original;
  const { meeting, parts } = texts;
  return {
    ...texts,
    meeting: { ...meeting, conclusion: at('conclusion', meeting.conclusion) },
    parts: {
      ...parts,
      agenda: parts.agenda.map((item) => ({
        ...item,
        presented: at(`presented:${item.id}`, item.presented),
        conclusion: at(`concluded:${item.id}`, item.conclusion),
      })),
      opinions: parts.opinions.map((opinion) => ({
        ...opinion,
        body: at(`opinion:${opinion.id}`, opinion.body),
      })),
    },
  };
};

/** Remarks that stand in the minutes, by section. */
export const remarksOf = (edits: readonly MinutesEdit[]): { section: number; text: string }[] =>
  [...lastBodies(edits)].flatMap(([written, text]) => {
    const place = placeOf(written);
    return place?.part === 'remark' && text.trim() !== '' ? [{ section: place.section, text }] : [];
  });
