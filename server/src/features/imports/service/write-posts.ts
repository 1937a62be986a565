import { randomUUIDv7 } from 'node:crypto';
import { auditAll } from '../../../platform/audit/record.ts';
import { found } from '../../../platform/errors.ts';
import { type PostToWrite, insertPosts, updatePosts } from '../../members/index.ts';
import { homesOf } from '../standing.read-model.ts';
import { type Writing, inPieces } from './writing.ts';
import { type Places, sides } from './write-units.ts';

const eventOf = (action: string, post: { id: string; unitId: string; unitLft: number }, change: object) => ({
  ...{ unitId: post.unitId, unitLft: post.unitLft, action, objectKind: 'post', objectId: post.id },
  ...change,
});

const afterOf = ({ memberId, kind, fromOn, untilOn }: PostToWrite) => ({ memberId, kind, fromOn, untilOn });

/** Writes the posts of the plan; gives the ids of new ones. `ids` are those of members made by the same import, by card number. */
export const writePosts = async (
  writing: Writing,
  places: Places,
  ids: ReadonlyMap<string, string>,
): Promise<string[]> => {
  const { tx, plan, preview } = writing;
  const holderOf = (cardNumber: string): string =>
    found(ids.get(cardNumber) ?? preview.holders.get(cardNumber));
  const homes = await homesOf(
    tx,
    plan.posts.create.map((post) => holderOf(post.cardNumber)),
  );
  const created: string[] = [];
  await inPieces(writing, plan.posts.create, async (piece) => {
    const rows = piece.map(({ cardNumber, unitCode, ...post }): PostToWrite => {
      const { id: unitId, lft: unitLft } = found(places.get(unitCode));
      const memberId = holderOf(cardNumber);
      return {
        id: randomUUIDv7(),
        unitId,
        unitLft,
        memberId,
        memberUnitId: found(homes.get(memberId)),
        ...post,
      };
    });
    await insertPosts(tx, rows);
    created.push(...rows.map(({ id }) => id));
    await auditAll(
      writing,
      rows.map((row) => eventOf('members.give-post', row, { subjectId: row.memberId, after: afterOf(row) })),
    );
  });
  await inPieces(writing, plan.posts.update, async (piece) => {
    await updatePosts(
      tx,
      piece.map(({ id, fields: { fromOn, untilOn } }) => ({ id, fromOn, untilOn })),
    );
    await auditAll(
      writing,
      piece.map(({ id, fields, changes }) => {
        const { id: unitId, lft: unitLft } = found(places.get(fields.unitCode));
        return eventOf('members.end-post', { id, unitId, unitLft }, sides(changes));
      }),
    );
  });
  return created;
};
