import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Int, List, Made, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { guardMarks } from './guard-marks.ts';

const WORDS = '/api/units/:unitId/guard-words';
const decide = { permission: 'guard.decide' } as const;
const unit = Obj({ unitId: Id() });

/** So many words are shown: those of a unit, and of all above it. */
export const MOST_WORDS_SHOWN = 500;

/** What was seen, where, and in which line. */
export const Seen = Obj({ mark: OneOf(...guardMarks), page: Int(1), passage: Text(200) });

/** Words by which a unit has papers held, besides what the guard knows itself; they hold for the unit and all below. */
export const wordsContract = defineContract({
  /** The words that hold for a unit: its own, which it may take away, and those that units above have named. */
  words: {
    method: 'GET',
    path: WORDS,
    summary: 'Words by which papers of a unit are held',
    access: decide,
    params: unit,
    response: Obj({
      unitName: Text(200),
      words: List(
        Obj({ id: Id(), word: Text(100), unitName: Text(200), isOwn: Type.Boolean() }),
        MOST_WORDS_SHOWN,
      ),
    }),
  },
  /** Names a word, of at least five letters. It holds for what is put in from now on. */
  nameWord: {
    method: 'POST',
    path: WORDS,
    summary: 'Name a word by which papers are held',
    access: decide,
    params: unit,
    body: Obj({ word: Text(100, 1) }),
    response: Made,
    errors: ['guard/word-too-short', 'guard/word-known', 'guard/words-full'],
  },
  /** Takes one of the unit's own words away: papers with it pass from now on. */
  dropWord: {
    method: 'DELETE',
    path: `${WORDS}/:guardWordId`,
    summary: 'Take a word away',
    access: decide,
    stepUp: 'power',
    params: Obj({ unitId: Id(), guardWordId: Id() }),
    response: Done,
  },
  /** What the guard would say of a text, were it put in here. Nothing is kept of it. */
  tryText: {
    method: 'POST',
    path: `${WORDS}/trial`,
    summary: 'Show a text to the guard',
    access: decide,
    secret: true,
    params: unit,
    body: Obj({ text: Text(20_000, 1) }),
    response: Obj({ suspicions: List(Seen, 50) }),
  },
});
