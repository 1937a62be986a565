/** How Vietnamese syllables begin, without marks. */
const ONSETS = ['', ...'b c ch d g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x'.split(' ')];

/** How they end: vowel and closing consonant, without marks. */
const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ' +
    'e ec ech em en eng enh eo ep et eu ' +
    'i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'u ua uai uan uang uanh uao uat uau uay uc ue uech uen uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu ' +
    'uy uya uych uyen uyet uynh uyt uyu y yem yen yet yeu'
  ).split(' '),
);

const LETTERS = 'abcdeghiklmnopqrstuvxy'.split('');

/** Before e, i and y the sounds of c, g and ng are written k, gh and ngh, and nowhere else; only `gi` is another sound. */
const isWritten = (onset: string, rime: string): boolean => {
  if (onset === 'c' || onset === 'ng') return !/^[eiy]/.test(rime);
  if (onset === 'g') return !/^[ey]/.test(rime);
  if (onset === 'gh' || onset === 'ngh') return /^[ei]/.test(rime);
  return onset !== 'q' || rime.startsWith('u');
};

const SYLLABLES = new Set(
  ONSETS.flatMap((onset) => [...RIMES].flatMap((rime) => (isWritten(onset, rime) ? [onset + rime] : []))),
);

/** Whether letters without marks can be a syllable of Vietnamese: its own vocabulary, closed and small. */
export const isSyllable = (folded: string): boolean => SYLLABLES.has(folded);

/** The syllables that begin with these letters without marks and go on. */
export const syllablesFrom = (beginning: string): string[] =>
  [...SYLLABLES].filter((syllable) => syllable.startsWith(beginning) && syllable !== beginning);

/** All that one letter too many, too few, a wrong one or two in the wrong order make of a word. */
const oneOff = (word: string): string[] => {
  const cuts = Array.from(
    { length: word.length + 1 },
    (_, at) => [word.slice(0, at), word.slice(at)] as const,
  );
  return cuts.flatMap(([before, after]) => [
    ...(after === '' ? [] : [before + after.slice(1)]),
    ...(after.length < 2 ? [] : [before + after.charAt(1) + after.charAt(0) + after.slice(2)]),
    ...LETTERS.flatMap((letter) => [
      before + letter + after,
      ...(after === '' ? [] : [before + letter + after.slice(1)]),
    ]),
  ]);
};

/** A letter alone may be anything. */
const SHORTEST = 2;

/**
 * The syllables one typing error away from a folded word, itself left out. What may have been meant comes from the language, not from
 * what is written in the handbook: a suggestion betrays nothing.
 */
export const spellingsNear = (folded: string): string[] => {
  if (folded.length < SHORTEST || folded.length > 8 || !/^[a-z]+$/.test(folded)) return [];
  return [...new Set(oneOff(folded))].filter(
    (word) => word !== folded && word.length > 1 && isSyllable(word),
  );
};

/** Two syllables that were typed as one word: "chuyendoi". */
export const syllablesIn = (folded: string): (readonly [string, string])[] =>
  Array.from({ length: Math.max(0, folded.length - 3) }, (_, at) => at + 2)
    .map((at) => [folded.slice(0, at), folded.slice(at)] as const)
    .filter((two) => two.every(isSyllable));
