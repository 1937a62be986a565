import { createHash } from 'node:crypto';
import { codeOfTop } from '@sotay/core/units/import/code-of-top.rules.ts';
import type { Fault } from '@sotay/core/units/import/faults.ts';
import type {
  EffectCounts,
  ImportPlan,
  ImportPreview,
  MemberFields,
  PostFields,
  Present,
  PresentState,
  UnitFields,
} from '@sotay/core/units/import/import-types.ts';
import { type Lookups, lookupsOf } from '@sotay/core/units/import/lookups.rules.ts';
import { signatureOf } from '@sotay/core/units/import/layout.rules.ts';
import { type ImportMapping, type ImportReading, NO_MAPPING } from '@sotay/core/units/import/mapping.ts';
import type { SheetKey } from '@sotay/core/units/import/columns.ts';
import type { RawSheet } from '@sotay/core/units/import/raw-sheet.ts';
import { previewImport, refusedFile } from '@sotay/core/units/import.rules.ts';
import { unseal } from '../../platform/keys.ts';
import type { SheetsRead } from '../../platform/sheets/parse.ts';
import { faultySheet } from './faulty-sheet.ts';
import { type Parts, partsOf } from './parts.ts';

/** A member as the row has it: the card number sealed, in base64. Whoever has none is known by an id that no sheet can name. */
export type SealedMember = Present<Omit<MemberFields, 'cardNumber'>> & { cardSealed: string | null };

/** What there is under the unit of the import. Units without a code are known by an id that no sheet can name. */
export type Standing = {
  units: Present<UnitFields>[];
  members: SealedMember[];
  posts: (Omit<Present<PostFields>, 'cardNumber'> & { holderId: string })[];
  /** The topmost unit where it has no code yet: the file gives it one. */
  codeless: string | null;
};

export type PreviewTask = {
  workbook: Uint8Array;
  cardKey: Uint8Array;
  today: string;
  /** What a person decided about this very import; null before anybody did. */
  decided: ImportMapping | null;
  /** What was decided about earlier files, by the signature of their titles. */
  remembered: Readonly<Record<string, ImportMapping>>;
};

/** What is looked up for a workbook; the same again tells whether the base has changed since. */
export type PreviewQuestion = Lookups;

/** What there is of whom the workbook names, and the numbers that somebody else has. */
export type WhatThereIs = { standing: Standing; numbersOfOthers: readonly string[] };

export type PreviewMade = {
  counts: Record<SheetKey, EffectCounts>;
  fileFaults: readonly Fault[];
  parts: Parts;
  plan: ImportPlan | null;
  /** The code that the topmost unit gets, where it had none. */
  topCode: { unitId: string; code: string } | null;
  /** Members who are there already and get a post, by card number. */
  holders: ReadonlyMap<string, string>;
  /** How the workbook was understood; null when it could not be read. */
  reading: ImportReading | null;
  /** The digest of the titles of all sheets, by which decisions are remembered. */
  signature: string | null;
  mapping: ImportMapping;
  lookups: Lookups;
  /** The faulty rows as a workbook with their reasons; null when no row is faulty. */
  faultySheet: Uint8Array | null;
  /** The same for the same acts: applying does what was shown, or shows anew. */
  digest: Uint8Array;
};

const known = (id: string): string => `#${id}`;

/** A name for what has no code or number of its own. */
export const nameless = known;

const presentOf = (
  { cardKey }: PreviewTask,
  { standing, numbersOfOthers }: WhatThereIs,
  topCode: string | null,
): PresentState => {
  const code = (given: string): string =>
    topCode !== null && given === known(standing.codeless ?? '') ? topCode : given;
  const units = standing.units.map((unit) => ({
    ...unit,
    code: code(unit.code),
    parentCode: unit.parentCode === null ? null : code(unit.parentCode),
  }));
  const key = Buffer.from(cardKey);
  const members = standing.members.map(({ cardSealed, ...member }) => ({
    ...member,
    unitCode: code(member.unitCode),
    cardNumber: cardSealed ? unseal(key, Buffer.from(cardSealed, 'base64')) : known(member.id),
  }));
  const cards = new Map(members.map((member) => [member.id, member.cardNumber]));
  return {
    unitsByCode: new Map(units.map((unit) => [unit.code, unit])),
    membersByCard: new Map(members.map((member) => [member.cardNumber, member])),
    posts: standing.posts.map(({ holderId, ...post }) => ({
      ...post,
      unitCode: code(post.unitCode),
      cardNumber: cards.get(holderId) ?? known(holderId),
    })),
    numbersOfOthers: new Set(numbersOfOthers),
  };
};

const digestOf = (plan: ImportPlan | null, topCode: PreviewMade['topCode']): Uint8Array =>
  createHash('sha256')
    .update(JSON.stringify([plan, topCode]))
    .digest();

const holdersIn = (plan: ImportPlan | null, present: PresentState | null): Map<string, string> =>
  new Map(
    (plan?.posts.create ?? []).flatMap(({ cardNumber }) => {
      const holder = present?.membersByCard.get(cardNumber);
      return holder ? [[cardNumber, holder.id] as const] : [];
    }),
  );

const topCodeOf = (
  standing: Standing,
  sheets: readonly RawSheet[],
  mapping: ImportMapping,
): PreviewMade['topCode'] => {
  const unitId = standing.codeless;
  const code = unitId === null ? null : codeOfTop(sheets, mapping);
  const taken = standing.units.some((unit) => unit.code === code);
  return unitId === null || code === null || taken ? null : { unitId, code };
};

const NO_LOOKUPS: Lookups = { cards: [], phones: [], people: [] };

/** The preview of a file that is refused as a whole. */
const refused = (preview: ImportPreview): PreviewMade => ({
  ...{ counts: preview.counts, fileFaults: preview.fileFaults, reading: preview.reading, plan: null },
  ...{ topCode: null, holders: new Map(), signature: null, mapping: NO_MAPPING, lookups: NO_LOOKUPS },
  ...{ faultySheet: null, parts: partsOf(preview), digest: digestOf(null, null) },
});

/**
 * What the workbook would do to what there is, in pages as they are shown, and as acts. `ask` looks up whom the workbook names, so that
 * a great base need not be read whole.
 */
export const makePreview = async (
  task: PreviewTask,
  read: SheetsRead,
  ask: (lookups: Lookups) => Promise<WhatThereIs>,
): Promise<PreviewMade> => {
  if (!read.ok) return refused(refusedFile(read.code, read.params));
  const { sheets } = read;
  const signature = createHash('sha256').update(signatureOf(sheets)).digest('hex');
  const mapping = task.decided ?? task.remembered[signature] ?? NO_MAPPING;
  const lookups = lookupsOf(sheets, mapping, task.today);
  const base = await ask(lookups);
  const topCode = topCodeOf(base.standing, sheets, mapping);
  const present = presentOf(task, base, topCode?.code ?? null);
  const preview = previewImport(sheets, present, task.today, mapping);
  const { counts, fileFaults, plan, reading } = preview;
  return {
    ...{ counts, fileFaults, plan, reading, topCode, signature, mapping, lookups },
    holders: holdersIn(plan, present),
    parts: partsOf(preview),
    faultySheet: await faultySheet(sheets, mapping, preview),
    digest: digestOf(plan, topCode),
  };
};

/** The preview of a file that takes more time or memory than allowed. */
export const tooLarge = (): PreviewMade => refused(refusedFile('file-too-large'));
