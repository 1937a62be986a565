import { randomUUIDv7 } from 'node:crypto';
import type { MemberFields } from '@sotay/core/units/import/import-types.ts';
import { auditAll } from '../../../platform/audit/record.ts';
import { found } from '../../../platform/errors.ts';
import type { AccountHolder } from '../../auth/index.ts';
import { type MemberToWrite, insertMembers, sealCard, updateMembers } from '../../members/index.ts';
import { type Writing, inPieces } from './writing.ts';
import { type Places, sides } from './write-units.ts';

const rowOf = (
  id: string,
  { cardNumber: _, unitCode, ...fields }: MemberFields,
  places: Places,
): MemberToWrite => {
  const { id: unitId, lft: unitLft } = found(places.get(unitCode));
  return { id, unitId, unitLft, ...fields };
};

const eventOf = (action: string, { id, unitId, unitLft }: MemberToWrite, change: object) => ({
  ...{ unitId, unitLft, action, objectKind: 'member', objectId: id },
  ...change,
});

const holderOf = ({ id, unitId, phone }: MemberToWrite, cardNumber: string): AccountHolder => ({
  ...{ unitId, memberId: id, phone },
  cardNumber: cardNumber.startsWith('#') ? null : cardNumber,
});

/** Writes the members of the plan; gives the ids of new ones by card number, and everybody whose account has to follow. */
export const writeMembers = async (
  writing: Writing,
  places: Places,
): Promise<{ ids: ReadonlyMap<string, string>; holders: AccountHolder[] }> => {
  const { tx, plan, platform } = writing;
  const ids = new Map(plan.members.create.map(({ cardNumber }) => [cardNumber, randomUUIDv7()]));
  const holders: AccountHolder[] = [];
  await inPieces(writing, plan.members.create, async (piece) => {
    const rows = piece.map((fields) => ({
      ...rowOf(found(ids.get(fields.cardNumber)), fields, places),
      ...sealCard(platform, fields.cardNumber),
    }));
    await insertMembers(tx, rows);
    await auditAll(
      writing,
      rows.map(({ cardSealed: _, ...row }) => {
        const { id: _id, unitId: _unit, unitLft: _lft, ...after } = row;
        return eventOf('members.add', row, { after });
      }),
    );
    holders.push(...rows.map((row, index) => holderOf(row, found(piece[index]).cardNumber)));
  });
  await inPieces(writing, plan.members.update, async (piece) => {
    const rows = piece.map(({ id, fields, changes }) => ({
      ...rowOf(id, fields, places),
      ...(changes.some(({ field }) => field === 'cardNumber') && sealCard(platform, fields.cardNumber)),
    }));
    await updateMembers(tx, rows);
    await auditAll(
      writing,
      rows.map((row, index) => eventOf('members.correct', row, sides(found(piece[index]).changes))),
    );
    holders.push(...rows.map((row, index) => holderOf(row, found(piece[index]).fields.cardNumber)));
  });
  return { ids, holders };
};
