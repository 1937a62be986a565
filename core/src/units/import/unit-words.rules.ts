import { parseCode } from './cell-parsers.rules.ts';
import type { KnownUnit } from './import-units.rules.ts';
import type { UnitProposal, UnitQuestion } from './mapping.ts';
import { bareKey, likeness, spellingKey, tellingWords, trigrams } from './spelling.rules.ts';

/** Finds the unit that a word means. */
export interface UnitWords {
  /** The unit whose code, name or path the word is, or which a person said it is; null when it must be asked. */
  find(words: readonly string[]): KnownUnit | null;
  /** Notes that a row waits for an answer to the word; gives whether there is anything to propose. */
  ask(word: string): boolean;
  /** The words that were asked and those that a person answered, the most frequent first. */
  questions(): UnitQuestion[];
}

const MAX_PROPOSALS = 4;
const MAX_QUESTIONS = 300;
const LEAST_LIKENESS = 0.4;
const PATH_PARTS = /\s*(?:[/\\>→|;]|\s[-–—]\s|,|\s(?:trực )?thuộc\s)\s*/iu;

/**
 * A word means a unit when it is its code (14 digits with or without dots), its name, or a path that ends or begins with its name, in
 * whatever case, spacing and placing of the tone mark, and when only one unit is meant so. Whatever is merely alike is proposed to a
 * person and taken only when the person says so (`answers`, by spelling). Codes after the structure of organisation codes
 * (domain §2.6, *second-hand*).
 */
export function unitWords(
  units: ReadonlyMap<string, KnownUnit>,
  answers: Readonly<Record<string, string>>,
): UnitWords {
  const byCode = new Map([...units.values()].map((unit) => [bareKey(unit.code), unit]));
  const byName = groupBySpelling(units);
  const found = new Map<string, KnownUnit | null>();
  const asked = new Map<string, { word: string; rows: number; proposals: readonly UnitProposal[] }>();
  const alike = likeNames(units);

  const look = (word: string): KnownUnit | null => {
    const answer = units.get(answers[spellingKey(word)] ?? '');
    if (answer !== undefined) return answer;
    const code = parseCode(word);
    const coded = code.ok ? (units.get(code.value) ?? byCode.get(bareKey(word))) : undefined;
    if (coded !== undefined) return coded;
    const named = byName.get(spellingKey(word)) ?? [];
    return named.length === 1 ? (named[0] ?? null) : byPath(word, byName, units);
  };
  const findOne = (word: string): KnownUnit | null => {
    const known = found.get(word);
    if (known !== undefined) return known;
    const unit = look(word);
    found.set(word, unit);
    return unit;
  };
  const note = (word: string): readonly UnitProposal[] => {
    const key = spellingKey(word);
    const before = asked.get(key);
    if (before !== undefined) {
      before.rows++;
      return before.proposals;
    }
    const namesakes = (byName.get(key) ?? []).slice(0, MAX_PROPOSALS);
    const proposed = namesakes.length > 0 ? namesakes : asked.size < MAX_QUESTIONS ? alike(word) : [];
    const proposals = proposed.map((unit) => proposalOf(unit, units));
    asked.set(key, { word, rows: 1, proposals });
    return proposals;
  };
  return {
    find: (words) => {
      const whole = words.length > 1 ? findOne(words.join(' / ')) : null;
      const each = new Set(words.map(findOne).filter((unit) => unit !== null));
      const unit = whole ?? (each.size === 1 ? ([...each][0] ?? null) : null);
      if (unit !== null && words.some((word) => answers[spellingKey(word)] === unit.code))
        note(words.join(' / '));
      return unit;
    },
    ask: (word) => note(word).length > 0,
    questions: () =>
      [...asked.entries()]
        .toSorted(([, a], [, b]) => b.rows - a.rows)
        .slice(0, MAX_QUESTIONS)
        .map(([key, question]) => {
          const chosen = units.get(answers[key] ?? '');
          return { ...question, chosen: chosen === undefined ? null : proposalOf(chosen, units) };
        }),
  };
}

function groupBySpelling(units: ReadonlyMap<string, KnownUnit>): Map<string, KnownUnit[]> {
  const groups = new Map<string, KnownUnit[]>();
  for (const unit of units.values()) {
    const key = spellingKey(unit.name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [unit]);
    else group.push(unit);
  }
  return groups;
}

function ancestors(unit: KnownUnit, units: ReadonlyMap<string, KnownUnit>): KnownUnit[] {
  const above: KnownUnit[] = [];
  let next = units.get(unit.parentCode ?? '');
  while (next !== undefined && !above.includes(next)) {
    above.push(next);
    next = units.get(next.parentCode ?? '');
  }
  return above;
}

function proposalOf(unit: KnownUnit, units: ReadonlyMap<string, KnownUnit>): UnitProposal {
  const above = ancestors(unit, units).slice(0, -1);
  return { code: unit.code, name: unit.name, path: above.map(({ name }) => name).join(' · ') };
}

/** `Đảng bộ Sở Một / Chi bộ Văn phòng`, or from the smallest to the greatest. */
function byPath(
  word: string,
  byName: ReadonlyMap<string, KnownUnit[]>,
  units: ReadonlyMap<string, KnownUnit>,
): KnownUnit | null {
  const parts = word
    .split(PATH_PARTS)
    .map(spellingKey)
    .filter((part) => part !== '');
  if (parts.length < 2) return null;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const meant = [last, first].flatMap((name) => {
    const others = parts.filter((part) => part !== name);
    return (byName.get(name) ?? []).filter((unit) => {
      const above = ancestors(unit, units).map((higher) => spellingKey(higher.name));
      return others.length > 0 && others.every((part) => above.includes(part));
    });
  });
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** The units whose names are most alike, found by the pieces they share. */
function likeNames(units: ReadonlyMap<string, KnownUnit>): (word: string) => KnownUnit[] {
  let index: { unit: KnownUnit; pieces: Set<string> }[] | null = null;
  return (word) => {
    index ??= [...units.values()].map((unit) => ({ unit, pieces: trigrams(tellingWords(unit.name)) }));
    const pieces = trigrams(tellingWords(word));
    return index
      .map((entry) => ({ unit: entry.unit, score: likeness(pieces, entry.pieces) }))
      .filter(({ score }) => score >= LEAST_LIKENESS)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, MAX_PROPOSALS)
      .map(({ unit }) => unit);
  };
}
