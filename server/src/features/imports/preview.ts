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
import type { SheetKey } from '@sotay/core/units/import/columns.ts';
import type { RawSheet } from '@sotay/core/units/import/raw-sheet.ts';
import { previewImport, refusedFile } from '@sotay/core/units/import.rules.ts';
import { unseal } from '../../platform/keys.ts';
import type { SheetsRead } from '../../platform/sheets/parse.ts';
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
  standing: Standing;
  numbersOfOthers: readonly string[];
  today: string;
};

export type PreviewMade = {
  counts: Record<SheetKey, EffectCounts>;
  fileFaults: readonly Fault[];
  parts: Parts;
  plan: ImportPlan | null;
  /** The code that the topmost unit gets, where it had none. */
  topCode: { unitId: string; code: string } | null;
  /** Members who are there already and get a post, by card number. */
  holders: ReadonlyMap<string, string>;
  /** The same for the same acts: applying does what was shown, or shows anew. */
  digest: Uint8Array;
};

const known = (id: string): string => `#${id}`;

/** A name for what has no code or number of its own. */
export const nameless = known;

const presentOf = (task: PreviewTask, topCode: string | null): PresentState => {
  const { standing, cardKey, numbersOfOthers } = task;
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

const made = (
  preview: ImportPreview,
  present: PresentState | null = null,
  topCode: PreviewMade['topCode'] = null,
): PreviewMade => {
  const { counts, fileFaults, plan } = preview;
  const holders = holdersIn(plan, present);
  return {
    counts,
    fileFaults,
    plan,
    topCode,
    holders,
    parts: partsOf(preview),
    digest: digestOf(plan, topCode),
  };
};

const topCodeOf = (task: PreviewTask, sheets: readonly RawSheet[]): PreviewMade['topCode'] => {
  const unitId = task.standing.codeless;
  const code = unitId === null ? null : codeOfTop(sheets);
  const taken = task.standing.units.some((unit) => unit.code === code);
  return unitId === null || code === null || taken ? null : { unitId, code };
};

/** What the workbook would do to what there is, in pages as they are shown, and as acts. */
export const makePreview = (task: PreviewTask, read: SheetsRead): PreviewMade => {
  if (!read.ok) return made(refusedFile(read.code, read.params));
  const topCode = topCodeOf(task, read.sheets);
  const present = presentOf(task, topCode?.code ?? null);
  return made(previewImport(read.sheets, present, task.today), present, topCode);
};

/** The preview of a file that takes more time or memory than allowed. */
export const tooLarge = (): PreviewMade => made(refusedFile('file-too-large'));
