import { POST_KINDS } from '@sotay/core/members/post-kinds.ts';
import { POST_SHEET } from '@sotay/core/units/import/columns.ts';
import { type RawBuilder, sql } from 'kysely';
import { UNIT, coded, day, id, made, text } from '../../platform/exports/columns.ts';
import type { Asked, ExportedTable } from '../../platform/exports/exported-table.ts';

const { columns } = POST_SHEET;

const kindWords = Object.fromEntries(Object.entries(POST_KINDS).map(([kind, { words }]) => [kind, words]));

const inForce = ({ today }: Asked): RawBuilder<boolean> =>
  sql<boolean>`(t.from_on <= ${today}::date and (t.until_on is null or t.until_on >= ${today}::date))`;

const held: ExportedTable = {
  name: 'posts',
  title: POST_SHEET.title,
  part: 'people',
  table: 'posts',
  readBy: 'units.read',
  only: inForce,
  order: sql`t.from_on, t.id`,
  columns: [
    id('id'),
    id('unit_id'),
    id('member_id'),
    {
      ...made(
        'cardNumber',
        columns.cardNumber.title,
        'card',
        ['member_id'],
        sql`(select m.card_sealed from members m where m.unit_id = t.member_unit_id and m.id = t.member_id)`,
      ),
      readBy: 'imports.run',
    },
    text('holder_name', columns.name.title),
    made('unitCode', columns.unitCode.title, 'text', ['unit_id'], sql`coalesce(u.code, u.name)`),
    coded('kind', columns.kind.title, kindWords),
    day('from_on', columns.fromOn.title),
    day('until_on', columns.untilOn.title),
  ],
  keeps: { member_unit_id: 'found by the member' },
};

/** Posts in force with the columns of the import; those over and those to come apart, since one person may have held one twice. */
export const exportedPosts: readonly ExportedTable[] = [
  held,
  {
    ...held,
    name: 'posts-of-other-times',
    title: 'Chức vụ đã qua, sắp tới',
    only: (asked) => sql<boolean>`not ${inForce(asked)}`,
    columns: [
      ...UNIT,
      id('id'),
      id('member_id'),
      text('holder_name', 'Đảng viên'),
      coded('kind', 'Đã giữ hoặc sẽ giữ', kindWords),
      day('from_on', 'Kể từ'),
      day('until_on', 'Cho đến hết'),
    ],
  },
];
