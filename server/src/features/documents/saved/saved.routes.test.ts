import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentAt, fileDocument, runAsked } from '../../../../test/library.ts';
import type { PersonKey } from '../../../../test/organisation.ts';
import { type World, createWorld } from '../../../../test/world.ts';

let world: World;
let old: string;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
  old = await fileDocument(world, 'committee', 'north', {
    subject: 'kế hoạch cũ',
    symbol: '1-KH/ĐU',
    number: 1,
  });
});
afterAll(() => world.end());

const at = (id: string) => documentAt(world, 'north', id);
const keep = async (person: PersonKey, id: string, marks: { page: number; note: string }[] = []) =>
  (await world.as(person)).call('documents.keep', { ...at(id), body: { marks } });
const savedBy = async (person: PersonKey) => {
  const { body } = await (await world.as(person)).call('documents.saved');
  return body.documents.map(({ subject, marks, isNews }) => ({ subject, marks, isNews }));
};

/** Whom notices of the library are for. */
const called = async (): Promise<string[]> => {
  const { rows } = await world.admin.query<{ data: { topic: string; memberIds: string[] } }>(
    `delete from pgboss.job where name = 'notifications.tell' returning data`,
  );
  return rows.filter(({ data }) => data.topic === 'library').flatMap(({ data }) => data.memberIds);
};
const memberId = (person: PersonKey) => world.organisation.people[person].memberId;

test('what somebody saves and marks is theirs alone', async () => {
  expect((await keep('member', old, [{ page: 12, note: 'chỉ tiêu' }])).status).toBe(200);
  expect(
    (
      await keep('member', old, [
        { page: 12, note: 'chỉ tiêu' },
        { page: 14, note: '' },
      ])
    ).status,
  ).toBe(200);
  expect(await savedBy('member')).toEqual([
    {
      subject: 'kế hoạch cũ',
      marks: [
        { page: 12, note: 'chỉ tiêu' },
        { page: 14, note: '' },
      ],
      isNews: false,
    },
  ]);
  for (const person of ['colleague', 'secretary', 'committee', 'sister'] as const)
    expect(await savedBy(person), person).toEqual([]);
  expect((await keep('cousinMember', old)).status).toBe(404);
  const { rows } = await world.admin.query<{ n: number }>(
    `select count(*)::int as n from audit_events where action = 'documents.keep'`,
  );
  expect(rows[0]?.n).toBe(2);
});

test('those who saved it are told once that it was replaced, and that is seen by looking', async () => {
  await keep('sisterMember', old);
  const next = await fileDocument(world, 'committee', 'north', {
    subject: 'kế hoạch mới',
    symbol: '2-KH/ĐU',
    number: 2,
  });
  await runAsked(world, 'documents.tell-savers');
  expect(await called()).toEqual([]);
  const body = { relation: 'replaces', symbol: '1-KH/ĐU', issuedOn: null } as const;
  const office = await world.as('committee');
  const { body: link } = await office.call('documents.addLink', { ...at(next), body });
  for (const _again of [1, 2])
    await world.runJob('documents.tell-savers', { unitId: at(old).params.unitId, documentId: old });
  expect((await called()).sort()).toEqual([memberId('member'), memberId('sisterMember')].sort());
  expect(await savedBy('member')).toMatchObject([{ subject: 'kế hoạch cũ', isNews: true }]);
  await keep('member', old, [{ page: 12, note: 'chỉ tiêu' }]);
  expect(await savedBy('member')).toMatchObject([{ isNews: false, marks: [{ page: 12 }] }]);
  expect(await savedBy('sisterMember')).toMatchObject([{ isNews: true }]);

  await office.call('documents.removeLink', { params: { ...at(next).params, linkId: link.id } });
  await runAsked(world, 'documents.tell-savers');
  expect([await called(), await savedBy('sisterMember')]).toMatchObject([[], [{ isNews: false }]]);
});

test('it is forgotten when somebody will, and gone from the list while it may not be read', async () => {
  const office = await world.as('committee');
  await office.call('documents.trash', at(old));
  expect(await savedBy('member')).toEqual([]);
  await office.call('documents.restore', at(old));
  expect(await savedBy('member')).toHaveLength(1);
  const member = await world.as('member');
  for (const _again of [1, 2]) expect((await member.call('documents.unkeep', at(old))).status).toBe(200);
  expect([await savedBy('member'), (await savedBy('sisterMember')).length]).toEqual([[], 1]);
});

test('nobody saves without end', async () => {
  const { id, lft } = world.organisation.units['north-a'];
  await world.admin.query(
    `insert into saved_documents (unit_id, id, unit_lft, member_id, document_unit_id, document_id, saved_at)
     select $1, uuidv7(), $2, $3, $1, uuidv7(), now() from generate_series(1, 200)`,
    [id, lft, memberId('colleague')],
  );
  expect((await keep('colleague', old)).code).toBe('documents/saved-full');
});
