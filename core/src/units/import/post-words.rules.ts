import { postKinds } from '../../kernel/post-kinds.ts';
import type { PostKind } from '../../kernel/post-kinds.ts';
import { foldText, normalizeText } from '../../members/name.rules.ts';
import { POST_KINDS } from '../../members/post-kinds.ts';
import type { PostQuestion } from './mapping.ts';
import { likeness, spellingKey, trigrams } from './spelling.rules.ts';

/** Finds the posts that words mean. */
export interface PostWords {
  /** The posts that a cell names (`Phó bí thư, Chi ủy viên`), none for a plain member, and the words that must be asked. */
  find(text: string): { kinds: PostKind[]; unknown: string[] };
  questions(): PostQuestion[];
}

const PARTS = /\s*(?:[,;+/&]|\bkiêm\b)\s*/iu;
const MAX_QUESTIONS = 100;
const LEAST_LIKENESS = 0.4;
const MAX_PROPOSALS = 2;

/** Words for the posts as lists have them, beside those of the lexicon; `none` for words of plain members. */
const SYNONYMS: Readonly<Record<string, PostKind | 'none'>> = {
  'bi thu chi bo': 'secretary',
  'bi thu dang uy': 'secretary',
  'bi thu dang bo': 'secretary',
  bt: 'secretary',
  btcb: 'secretary',
  'pho bi thu chi bo': 'deputy-secretary',
  'pho bi thu dang uy': 'deputy-secretary',
  'pho bi thu thuong truc': 'deputy-secretary',
  'pho bt': 'deputy-secretary',
  pbt: 'deputy-secretary',
  'pbi thu': 'deputy-secretary',
  'p bi thu': 'deputy-secretary',
  'pho bt chi bo': 'deputy-secretary',
  pbtcb: 'deputy-secretary',
  'chi uy': 'bureau-member',
  cuv: 'bureau-member',
  'cap uy vien': 'committee-member',
  'dang uy vien': 'committee-member',
  duv: 'committee-member',
  'uy vien bch': 'committee-member',
  'uv bch': 'committee-member',
  uvbch: 'committee-member',
  'cap uy vien phu trach': 'overseer',
  'cap uy vien theo doi chi bo': 'overseer',
  'quan tri': 'administrator',
  'dang vien': 'none',
  'd vien': 'none',
  dv: 'none',
  khong: 'none',
  '-': 'none',
};

const KNOWN = new Map<string, PostKind | 'none'>([
  ...postKinds.map((kind) => [foldText(POST_KINDS[kind].words), kind] as const),
  ...Object.entries(SYNONYMS),
]);

/** Words of posts with what a person said of unknown ones (`answers`, by spelling). */
export function postWords(answers: Readonly<Record<string, PostKind | 'none'>>): PostWords {
  const asked = new Map<string, { word: string; rows: number }>();
  const note = (word: string): void => {
    const key = spellingKey(word);
    const before = asked.get(key);
    if (before === undefined) asked.set(key, { word, rows: 1 });
    else before.rows++;
  };
  return {
    find: (text) => {
      const kinds = new Set<PostKind>();
      const unknown: string[] = [];
      for (const part of normalizeText(text).split(PARTS)) {
        if (part === '') continue;
        const answer = answers[spellingKey(part)];
        const kind =
          answer ?? KNOWN.get(foldText(part).replaceAll('.', '').trim()) ?? KNOWN.get(foldText(part));
        if (answer !== undefined || kind === undefined) note(part);
        if (kind === undefined) unknown.push(part);
        else if (kind !== 'none') kinds.add(kind);
      }
      return { kinds: [...kinds], unknown };
    },
    questions: () =>
      [...asked.entries()]
        .toSorted(([, a], [, b]) => b.rows - a.rows)
        .slice(0, MAX_QUESTIONS)
        .map(([key, question]) => ({
          ...question,
          proposals: likePosts(question.word),
          chosen: answers[key] ?? null,
        })),
  };
}

function likePosts(word: string): PostKind[] {
  const pieces = trigrams(foldText(word));
  const scored = [...KNOWN].flatMap(([words, kind]) =>
    kind === 'none' ? [] : [{ kind, score: likeness(pieces, trigrams(words)) }],
  );
  const best = scored.filter(({ score }) => score >= LEAST_LIKENESS).toSorted((a, b) => b.score - a.score);
  return [...new Set(best.map(({ kind }) => kind))].slice(0, MAX_PROPOSALS);
}
