import type { PostKind } from '../../kernel/post-kinds.ts';
import { foldText } from '../../members/name.rules.ts';
import { POST_KINDS, postFits } from '../../members/post-kinds.ts';
import { UNIT_KINDS } from '../unit-kinds.ts';
import { parseCard, parseCode, parseDay, parsePostKind, parseText } from './cell-parsers.rules.ts';
import { POST_SHEET } from './columns.ts';
import type { PostColumn } from './columns.ts';
import { rowPreview } from './effect.rules.ts';
import type { FoundTable } from './header.rules.ts';
import type { KnownMember } from './import-members.rules.ts';
import type { PostFields, Present, PresentState, RowPreview } from './import-types.ts';
import type { KnownUnit } from './import-units.rules.ts';
import { readRows } from './row-reader.rules.ts';
import type { RowReader } from './row-reader.rules.ts';

interface PostDraft {
  reader: RowReader<PostColumn>;
  label: string;
  unitCode: string | null;
  fields: PostFields | null;
  present: Present<PostFields> | undefined;
}

const MAX_NAME_LENGTH = 200;

/**
 * The rows of the sheet of posts and what they would do, in the order of the sheet. A post is found by holder, unit and kind among
 * those in force; a new one without a first day begins `today`. Posts of which a unit has one (secretary) are held by one person.
 */
export function previewPosts(
  table: FoundTable<PostColumn>,
  present: PresentState,
  units: ReadonlyMap<string, KnownUnit>,
  members: ReadonlyMap<string, KnownMember>,
  today: string,
): RowPreview<PostFields>[] {
  const inForce = new Map<string, Present<PostFields>>();
  for (const post of present.posts) if (holds(post, today)) inForce.set(postKey(post), post);

  const drafts = readRows(table, POST_SHEET).map((reader) =>
    readPost(reader, inForce, units, members, today),
  );
  checkTwice(drafts);
  checkSingle(drafts, inForce, today);
  return drafts.map(({ reader, ...draft }) =>
    rowPreview<PostFields>({ sheet: 'posts', row: reader.row, faults: reader.faults, ...draft }),
  );
}

function readPost(
  reader: RowReader<PostColumn>,
  inForce: ReadonlyMap<string, Present<PostFields>>,
  units: ReadonlyMap<string, KnownUnit>,
  members: ReadonlyMap<string, KnownMember>,
  today: string,
): PostDraft {
  const cardNumber = reader.need('cardNumber', parseCard);
  const name = reader.read('name', parseText(POST_SHEET.columns.name.title, MAX_NAME_LENGTH));
  const unitCode = reader.need('unitCode', parseCode);
  const kind = reader.need('kind', parsePostKind);
  const holder = cardNumber === undefined ? undefined : members.get(cardNumber);
  if (cardNumber !== undefined) checkHolder(reader, holder, name);
  if (unitCode !== undefined) checkUnit(reader, unitCode, kind, units);
  const label = name ?? holder?.name ?? '';
  const draft = { reader, label, unitCode: unitCode ?? null };

  if (cardNumber === undefined || unitCode === undefined || kind === undefined)
    return { ...draft, fields: null, present: undefined };
  const present = inForce.get(postKey({ cardNumber, unitCode, kind }));
  const fromOn = reader.read('fromOn', parseDay) ?? present?.fromOn ?? today;
  const untilOn = reader.read('untilOn', parseDay) ?? present?.untilOn ?? null;
  if (untilOn !== null && untilOn < fromOn)
    reader.fault('untilOn', 'days-out-of-order', {
      title: POST_SHEET.columns.untilOn.title,
      earlier: POST_SHEET.columns.fromOn.title,
    });
  return { ...draft, fields: { cardNumber, unitCode, kind, fromOn, untilOn }, present };
}

function checkHolder(
  reader: RowReader<PostColumn>,
  holder: KnownMember | undefined,
  name: string | undefined,
): void {
  if (holder === undefined) reader.fault('cardNumber', 'post-holder-unknown');
  else if (holder.faultyRow !== null)
    reader.fault('cardNumber', 'post-holder-faulty', { row: holder.faultyRow });
  else if (name !== undefined && foldText(name) !== foldText(holder.name))
    reader.fault('name', 'post-holder-named-otherwise', { value: name });
}

function checkUnit(
  reader: RowReader<PostColumn>,
  unitCode: string,
  kind: PostKind | undefined,
  units: ReadonlyMap<string, KnownUnit>,
): void {
  const unit = units.get(unitCode);
  if (unit === undefined) reader.fault('unitCode', 'unit-unknown', { value: unitCode });
  else if (unit.faultyRow !== null)
    reader.fault('unitCode', 'unit-faulty', { value: unitCode, row: unit.faultyRow });
  else if (kind !== undefined && unit.kind !== null && !postFits(kind, unit.kind))
    reader.fault('kind', 'post-not-for-unit', {
      kind: POST_KINDS[kind].words,
      unitKind: UNIT_KINDS[unit.kind].organisation,
    });
}

function checkTwice(drafts: readonly PostDraft[]): void {
  const rowOf = new Map<string, number>();
  for (const { reader, fields } of drafts) {
    if (fields === null) continue;
    const key = postKey(fields);
    const row = rowOf.get(key);
    if (row !== undefined) reader.fault('kind', 'post-twice', { row });
    else rowOf.set(key, reader.row);
  }
}

/** One holder at a time, in the file and against those posts of the base that the file does not end. */
function checkSingle(
  drafts: readonly PostDraft[],
  inForce: ReadonlyMap<string, Present<PostFields>>,
  today: string,
): void {
  const holderOf = new Map<string, { cardNumber: string; row: number | null }>();
  const ended = new Set(
    drafts.flatMap(({ fields }) => (fields !== null && !holds(fields, today) ? [postKey(fields)] : [])),
  );
  for (const [key, post] of inForce)
    if (POST_KINDS[post.kind].single && !ended.has(key))
      holderOf.set(`${post.unitCode}|${post.kind}`, { cardNumber: post.cardNumber, row: null });

  for (const { reader, fields } of drafts) {
    if (fields === null || !POST_KINDS[fields.kind].single || !holds(fields, today)) continue;
    const seat = `${fields.unitCode}|${fields.kind}`;
    const holder = holderOf.get(seat);
    const kind = POST_KINDS[fields.kind].words;
    if (holder === undefined || holder.cardNumber === fields.cardNumber)
      holderOf.set(seat, { cardNumber: fields.cardNumber, row: reader.row });
    else if (holder.row === null) reader.fault('kind', 'post-held', { kind });
    else reader.fault('kind', 'post-taken', { kind, row: holder.row });
  }
}

function holds(post: PostFields, today: string): boolean {
  return post.untilOn === null || post.untilOn >= today;
}

function postKey(post: Pick<PostFields, 'cardNumber' | 'unitCode' | 'kind'>): string {
  return `${post.cardNumber}|${post.unitCode}|${post.kind}`;
}
