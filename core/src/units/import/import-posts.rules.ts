import type { PostKind } from '../../kernel/post-kinds.ts';
import { foldText } from '../../members/name.rules.ts';
import { POST_KINDS, postFits } from '../../members/post-kinds.ts';
import { UNIT_KINDS } from '../unit-kinds.ts';
import { parseCard, parseDay, parseText } from './cell-parsers.rules.ts';
import { POST_SHEET } from './columns.ts';
import type { PostColumn } from './columns.ts';
import { rowPreview } from './effect.rules.ts';
import type { Fault, FaultCode } from './faults.ts';
import { readUnitCode, rowAt } from './import-members.rules.ts';
import type { KnownMember } from './import-members.rules.ts';
import type { PostFields, Present, PresentState, RowPreview } from './import-types.ts';
import type { KnownUnit } from './import-units.rules.ts';
import type { MemberDraft } from './member-draft.ts';
import type { PostWords } from './post-words.rules.ts';
import { readRows } from './row-reader.rules.ts';
import type { PassedRow } from './row-kinds.rules.ts';
import type { RowReader } from './row-reader.rules.ts';
import type { FoundTable } from './tables.rules.ts';
import type { UnitWords } from './unit-words.rules.ts';

/** What the rows of posts are read with. */
export interface PostReading {
  present: PresentState;
  units: ReadonlyMap<string, KnownUnit>;
  members: ReadonlyMap<string, KnownMember>;
  unitWords: UnitWords;
  postWords: PostWords;
  today: string;
}

/** Where faults of a post are noted: a row of the sheet of posts, or the column of posts in a list of members. */
interface PostPlace {
  sheet: string;
  row: number;
  faults: readonly Fault[];
  fault(key: PostColumn, code: FaultCode, params?: Fault['params']): void;
}

interface PostDraft {
  place: PostPlace;
  label: string;
  unitCode: string | null;
  fields: PostFields | null;
  present: Present<PostFields> | undefined;
}

type InForce = ReadonlyMap<string, Present<PostFields>>;

const MAX_NAME_LENGTH = 200;
const MAX_QUOTE_LENGTH = 60;

/**
 * The rows of posts and what they would do: those of the sheets of posts, and the posts that lists of members name beside the person.
 * A post is found by holder, unit and kind among those in force; a new one without a first day begins `today`. Posts of which a unit has
 * one (secretary) are held by one person. Words that we do not know are asked for.
 */
export function previewPosts(
  tables: readonly FoundTable<string>[],
  listed: readonly MemberDraft[],
  reading: PostReading,
): { rows: RowPreview<PostFields>[]; passed: PassedRow[] } {
  const inForce = new Map<string, Present<PostFields>>();
  for (const post of reading.present.posts) if (holds(post, reading.today)) inForce.set(postKey(post), post);

  const { readers, passed } = readRows(tables, POST_SHEET);
  const told = readers.flatMap((reader) => readPosts(reader, inForce, reading));
  const toldKeys = new Set(told.flatMap(({ fields }) => (fields === null ? [] : [postKey(fields)])));
  const beside = listed.flatMap((draft) => postsBeside(draft, inForce, reading));
  const drafts = [
    ...told,
    ...beside.filter(({ fields }) => fields === null || !toldKeys.has(postKey(fields))),
  ];
  checkTwice(drafts);
  checkSingle(drafts, inForce, reading.today);
  const rows = drafts.map(({ place, ...draft }) =>
    rowPreview<PostFields>({
      ...{ sheet: 'posts', sheetName: place.sheet, row: place.row, faults: place.faults },
      ...draft,
    }),
  );
  return { rows, passed };
}

function readPosts(reader: RowReader<PostColumn>, inForce: InForce, reading: PostReading): PostDraft[] {
  const { units, members, unitWords, today } = reading;
  const cardNumber = reader.need('cardNumber', parseCard);
  const name = reader.read('name', parseText(POST_SHEET.columns.name.title, MAX_NAME_LENGTH));
  const unitCode = readUnitCode(reader, units, unitWords);
  const text = reader.need('kind', parseText(POST_SHEET.columns.kind.title, MAX_NAME_LENGTH));
  const kinds = text === undefined ? [] : knownKinds(reader, text, reading.postWords);
  const holder = cardNumber === undefined ? undefined : members.get(cardNumber);
  if (cardNumber !== undefined) checkHolder(reader, holder, name);
  if (unitCode !== undefined) checkUnit(reader, unitCode, kinds, units);
  const label = name ?? holder?.name ?? '';
  const draft = { place: reader, label, unitCode: unitCode ?? null };
  if (cardNumber === undefined || unitCode === undefined || kinds.length === 0)
    return reader.faults.length > 0 ? [{ ...draft, fields: null, present: undefined }] : [];
  return kinds.map((kind) => {
    const present = inForce.get(postKey({ cardNumber, unitCode, kind }));
    const fromOn = reader.read('fromOn', parseDay(today)) ?? present?.fromOn ?? today;
    const untilOn = reader.read('untilOn', parseDay(LATEST)) ?? present?.untilOn ?? null;
    if (untilOn !== null && untilOn < fromOn)
      reader.fault('untilOn', 'days-out-of-order', {
        title: POST_SHEET.columns.untilOn.title,
        earlier: POST_SHEET.columns.fromOn.title,
      });
    return { ...draft, fields: { cardNumber, unitCode, kind, fromOn, untilOn }, present };
  });
}

/** A term may end in the years to come. */
const LATEST = '2099-12-31';

/** The posts in a list of members. A row whose member is faulty waits with the member. */
function postsBeside(
  { reader, label, fields }: MemberDraft,
  inForce: InForce,
  reading: PostReading,
): PostDraft[] {
  const text = reader.cells('post').map(String).join(', ');
  if (text === '' || fields === null || reader.faults.length > 0) return [];
  const place = placeBeside(reader);
  const { cardNumber, unitCode } = fields;
  const kinds = knownKinds(place, text, reading.postWords);
  checkUnit(place, unitCode, kinds, reading.units);
  const draft = { place, label, unitCode };
  if (kinds.length === 0)
    return place.faults.length > 0 ? [{ ...draft, fields: null, present: undefined }] : [];
  return kinds.map((kind) => {
    const present = inForce.get(postKey({ cardNumber, unitCode, kind }));
    const days = { fromOn: present?.fromOn ?? reading.today, untilOn: present?.untilOn ?? null };
    return { ...draft, fields: { cardNumber, unitCode, kind, ...days }, present };
  });
}

function placeBeside(reader: MemberDraft['reader']): PostPlace {
  const faults: Fault[] = [];
  return {
    ...{ sheet: reader.sheet, row: reader.row, faults },
    fault: (_key, code, params = {}) => {
      faults.push({ sheet: reader.sheet, row: reader.row, column: reader.columnOf('post'), code, params });
    },
  };
}

function knownKinds(place: PostPlace, text: string, words: PostWords): PostKind[] {
  const { kinds, unknown } = words.find(text);
  for (const word of unknown) place.fault('kind', 'post-unknown', { value: word.slice(0, MAX_QUOTE_LENGTH) });
  return unknown.length > 0 ? [] : kinds;
}

function checkHolder(place: PostPlace, holder: KnownMember | undefined, name: string | undefined): void {
  if (holder === undefined) place.fault('cardNumber', 'post-holder-unknown');
  else if (holder.faultyRow !== null)
    place.fault('cardNumber', 'post-holder-faulty', { row: holder.faultyRow });
  else if (name !== undefined && foldText(name) !== foldText(holder.name))
    place.fault('name', 'post-holder-named-otherwise', { value: name });
}

function checkUnit(
  place: PostPlace,
  unitCode: string,
  kinds: readonly PostKind[],
  units: ReadonlyMap<string, KnownUnit>,
): void {
  const unit = units.get(unitCode);
  if (unit === undefined) return;
  if (unit.faultyRow !== null) {
    place.fault('unitCode', 'unit-faulty', { value: unitCode, row: unit.faultyRow });
    return;
  }
  const { kind: unitKind } = unit;
  if (unitKind === null) return;
  for (const kind of kinds)
    if (!postFits(kind, unitKind))
      place.fault('kind', 'post-not-for-unit', {
        kind: POST_KINDS[kind].words,
        unitKind: UNIT_KINDS[unitKind].organisation,
      });
}

function checkTwice(drafts: readonly PostDraft[]): void {
  const rowOf = new Map<string, PostPlace>();
  for (const { place, fields } of drafts) {
    if (fields === null) continue;
    const key = postKey(fields);
    const first = rowOf.get(key);
    if (first !== undefined) place.fault('kind', 'post-twice', rowAt(first, place));
    else rowOf.set(key, place);
  }
}

/** One holder at a time, in the file and against those posts of the base that the file does not end. */
function checkSingle(
  drafts: readonly PostDraft[],
  inForce: ReadonlyMap<string, Present<PostFields>>,
  today: string,
): void {
  const holderOf = new Map<string, { cardNumber: string; place: PostPlace | null }>();
  const ended = new Set(
    drafts.flatMap(({ fields }) => (fields !== null && !holds(fields, today) ? [postKey(fields)] : [])),
  );
  for (const [key, post] of inForce)
    if (POST_KINDS[post.kind].single && !ended.has(key))
      holderOf.set(`${post.unitCode}|${post.kind}`, { cardNumber: post.cardNumber, place: null });

  for (const { place, fields } of drafts) {
    if (fields === null || !POST_KINDS[fields.kind].single || !holds(fields, today)) continue;
    const seat = `${fields.unitCode}|${fields.kind}`;
    const holder = holderOf.get(seat);
    const kind = POST_KINDS[fields.kind].words;
    if (holder === undefined || holder.cardNumber === fields.cardNumber)
      holderOf.set(seat, { cardNumber: fields.cardNumber, place });
    else if (holder.place === null) place.fault('kind', 'post-held', { kind });
    else place.fault('kind', 'post-taken', { kind, ...rowAt(holder.place, place) });
  }
}

function holds(post: PostFields, today: string): boolean {
  return post.untilOn === null || post.untilOn >= today;
}

function postKey(post: Pick<PostFields, 'cardNumber' | 'unitCode' | 'kind'>): string {
  return `${post.cardNumber}|${post.unitCode}|${post.kind}`;
}
