import { MEMBER_FLAG_WORDS, MEMBER_STATUS_WORDS, memberFlags } from '../members/member-status.ts';
import type { MemberFlags } from '../members/member-status.ts';
import { POST_KINDS } from '../members/post-kinds.ts';
import { MEMBER_SHEET, POST_SHEET, UNIT_SHEET } from '../units/import/columns.ts';
import type { Column, MemberColumn, PostColumn, SheetShape, UnitColumn } from '../units/import/columns.ts';
import type { RawCell, RawSheet } from '../units/import/raw-sheet.ts';
import { CELL_TYPES } from '../units/cell-types.ts';
import { UNIT_KINDS } from '../units/unit-kinds.ts';
import type { DemoOrganisation } from './demo.ts';

/** The demo organisation as the three sheets of the import workbook, with the dates written dd/mm/yyyy. */
export function demoWorkbook({ units, members, posts }: DemoOrganisation): RawSheet[] {
  const nameOf = new Map(members.map((member) => [member.cardNumber, member.fullName]));
  return [
    sheet<UnitColumn>(
      UNIT_SHEET,
      units.map((unit) => ({
        ...unit,
        kind: UNIT_KINDS[unit.kind].organisation,
        cellType: CELL_TYPES[unit.cellType],
      })),
    ),
    sheet<MemberColumn>(
      MEMBER_SHEET,
      members.map((member) => ({
        ...member,
        birthDate: written(member.birthDate),
        admittedOn: written(member.admittedOn),
        confirmedOn: written(member.confirmedOn),
        status: MEMBER_STATUS_WORDS[member.status],
        flags: flagWords(member),
        post: null,
      })),
    ),
    sheet<PostColumn>(
      POST_SHEET,
      posts.map((post) => ({
        ...post,
        name: nameOf.get(post.cardNumber) ?? null,
        kind: POST_KINDS[post.kind].words,
        fromOn: written(post.fromOn),
        untilOn: written(post.untilOn),
      })),
    ),
  ];
}

function sheet<Key extends string>(
  shape: SheetShape<Key>,
  rows: readonly Readonly<Record<Key, RawCell>>[],
): RawSheet {
  const keys = Object.keys(shape.columns) as Key[];
  const header = Object.values<Column>(shape.columns).map((column) => column.title);
  return { name: shape.title, rows: [header, ...rows.map((row) => keys.map((key) => row[key]))] };
}

function flagWords(member: MemberFlags): string {
  const words = memberFlags.filter((flag) => member[flag]).map((flag) => MEMBER_FLAG_WORDS[flag]);
  return words.length === 0 ? 'Không' : words.join('; ');
}

function written(day: string | null): string | null {
  return day === null ? null : day.split('-').reverse().join('/');
}
