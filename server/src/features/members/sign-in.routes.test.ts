import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser } from '../../../test/browser.ts';
import type { PersonKey } from '../../../test/organisation.ts';
import { type Client, type World, createWorld } from '../../../test/world.ts';

const SOON = { timeout: 5_000, interval: 20 };
const CARD = '999099012345';
const PHONE = '0999111222';
const BIRTH = '1960-05-19';
const PASSWORD = 'con trâu đi trước';

let world: World;
let secretary: Client;
let params: { unitId: string; memberId: string };

const later = (seconds: number): void =>
  world.setNow(new Date(world.platform.now().getTime() + seconds * 1_000).toISOString());

/** Every finding with its act, and a mark where the asker may do it. */
const why = async (asker = secretary): Promise<string[]> => {
  const { status, body } = await asker.call('members.whyNoSignIn', { params });
  expect(status).toBe(200);
  return body.findings.map(({ kind, act, mayAct }) => `${kind} ${act ?? ''}${mayAct ? '!' : ''}`);
};

const tryIn = (login: string) => world.anonymous.call('auth.signIn', { body: { login, password: 'x' } });

const newCode = async (): Promise<{ slipId: string; code: string }> => {
  const { body } = await secretary.call('auth.newCode', { params });
  return { slipId: new URL(body.address).hash.slice(1, 37), code: body.code };
};

beforeAll(async () => {
  world = await createWorld();
  secretary = await world.as('secretary');
  const unitId = world.organisation.units['north-a'].id;
  const added = await (
    await world.as('administrator')
  ).call('members.add', {
    params: { unitId },
    body: {
      ...{ name: 'Đỗ Thị Ổi', birthDate: BIRTH, phone: PHONE, cardNumber: CARD, status: 'full' },
      ...{ admittedOn: null, confirmedOn: null },
      ...{ exempt: false, suspended: false, temporaryOut: false, temporaryIn: false },
    },
  });
  params = { unitId, memberId: added.body.id };
  await vi.waitFor(async () => {
    const { rows } = await world.admin.query(
      'select from account_logins l join accounts a on a.id = l.account_id where a.member_id = $1',
      [added.body.id],
    );
    expect(rows).toHaveLength(2);
  }, SOON);
});
afterAll(() => world.end());

test('a code that was never given, waits, or ran out', async () => {
  expect(await why()).toEqual(['never-given new-code!']);
  await newCode();
  expect(await why()).toEqual(['code-waiting new-code!']);
  later(15 * 86_400);
  secretary = await world.as('secretary');
  expect(await why()).toEqual(['code-expired new-code!']);
});

test('a number typed with one slip is told without saying what was typed, and only for a day', async () => {
  await tryIn('999099012354');
  expect(await why()).toEqual(['near-number correct-number', 'code-expired new-code!']);
  expect(await why(await world.as('administrator'))).toContain('near-number correct-number!');
  const { text } = await secretary.call('members.whyNoSignIn', { params });
  expect(text).not.toMatch(/\d{6,}(?!Z)/);
  later(25 * 3_600);
  secretary = await world.as('secretary');
  expect(await why()).toEqual(['code-expired new-code!']);
});

test('a number typed that is somebody else’s is told to nobody', async () => {
  const { unitId, memberId } = world.organisation.people.sisterMember;
  const administrator = await world.as('administrator');
  const taken = { phone: '0999111223', version: 1 };
  await administrator.call('members.care', { params: { unitId, memberId }, body: taken });
  const login = () =>
    world.admin.query(
      "select from account_logins l join accounts a on a.id = l.account_id where a.member_id = $1 and l.kind = 'phone'",
      [memberId],
    );
  await vi.waitFor(async () => expect((await login()).rows).toHaveLength(1), SOON);
  await tryIn('0999111223');
  expect(await why()).toEqual(['code-expired new-code!']);
});

test('a number that another account holds', async () => {
  const taken = await world.admin.query('update members set phone = $2 where id = $1 returning phone', [
    params.memberId,
    '0999111223',
  ]);
  expect(taken.rowCount).toBe(1);
  expect(await why()).toEqual(['number-elsewhere correct-number!', 'code-expired new-code!']);
  await world.admin.query('update members set phone = $2 where id = $1', [params.memberId, PHONE]);
});

test('after too many tries the officer who met the member ends the wait', async () => {
  for (let count = 0; count < 3; count += 1) await tryIn(CARD);
  expect((await tryIn(CARD)).code).toBe('auth/wait');
  expect(await why()).toEqual(['delayed end-delay!', 'code-expired new-code!']);
  expect((await secretary.call('auth.endDelay', { params })).status).toBe(200);
  expect(await why()).toEqual(['code-expired new-code!']);
  expect((await tryIn(CARD)).code).toBe('auth/wrong-login');
});

test('a date of birth that differs ends the code, and says so', async () => {
  const { slipId, code } = await newCode();
  const shown = { holder: { slipId }, code, birthDate: '1960-05-18', password: PASSWORD };
  for (let count = 0; count < 5; count += 1) await world.anonymous.call('auth.activate', { body: shown });
  expect(await why()).toEqual(['birth-date-missed correct-record', 'code-ended new-code!']);
});

test('in use: the code forgets old tries; a password forgotten, then two officers', async () => {
  const { slipId, code } = await newCode();
  const shown = { holder: { slipId }, code, birthDate: BIRTH, password: PASSWORD };
  expect((await openBrowser(world).call('auth.activate', { body: shown })).status).toBe(200);
  expect(await why()).toEqual(['nothing-found recover!']);
  await tryIn(CARD);
  expect(await why()).toEqual(['wrong-password recover!']);
  await secretary.call('auth.startRecovery', { params });
  expect(await why()).toEqual(['recovery-under-way open-recovery!']);
  const { body } = await secretary.call('members.whyNoSignIn', { params });
  expect(body.recoveryId).not.toBeNull();
});

test('a leaving by mistake is taken back; the account begins anew', async () => {
  const mover = openBrowser(world);
  const body = { login: CARD, password: PASSWORD };
  expect((await mover.call('auth.signIn', { body })).status).toBe(200);
  const version = async () => (await secretary.call('members.whyNoSignIn', { params })).body.version;
  const back = async () =>
    secretary.call('members.takeBackLeaving', { params, body: { version: await version() } });
  expect((await back()).code).toBe('members/not-left');
  const leaving = {
    leftOn: '2026-11-30',
    reason: 'resigned',
    basis: 'Đơn',
    version: await version(),
  } as const;
  expect((await secretary.call('members.leave', { params, body: leaving })).status).toBe(200);
  expect(await why()).toEqual(['left take-back-leaving!']);
  expect((await back()).status).toBe(200);
  expect(await why()).toEqual(['never-given new-code!']);
  expect((await mover.call('auth.me')).status).toBe(401);
  const { slipId, code } = await newCode();
  const shown = { holder: { slipId }, code, birthDate: BIRTH, password: `${PASSWORD} nhé` };
  expect((await openBrowser(world).call('auth.activate', { body: shown })).status).toBe(200);
  expect((await openBrowser(world).call('auth.signIn', { body })).code).toBe('auth/wrong-login');
});

test('a leaving of long ago stays', async () => {
  const administrator = await world.as('administrator');
  const { unitId, memberId } = world.organisation.people.leaver;
  const asked = { params: { unitId, memberId }, body: { version: 1 } };
  expect((await administrator.call('members.takeBackLeaving', asked)).code).toBe('members/too-late');
});

test('of who was transferred the old cell learns where to, and nothing else', async () => {
  const { id: unitId, lft } = world.organisation.units['north-a'];
  const { memberId } = world.organisation.people.sisterMember;
  await world.admin.query(
    `insert into transfers (unit_id, id, unit_lft, to_unit_id, to_unit_lft, member_id, member_name, unit_name, to_unit_name, kind, purpose,
                            state, introduced_on, effective_on, basis, asked_by, asker_name, asked_at, done_at)
     select $1, gen_random_uuid(), $2, id, lft, $3, 'Người Thử 6', '', name, 'official', 'work', 'done', '2026-11-01', '2026-11-02', 'x', $3, '', now(), now()
       from units where id = $4`,
    [unitId, lft, memberId, world.organisation.units['north-b'].id],
  );
  const { body } = await secretary.call('members.whyNoSignIn', { params: { unitId, memberId } });
  expect(body).toMatchObject({
    name: 'Người Thử 6',
    findings: [{ kind: 'moved', place: 'Chi bộ Bắc 2', act: null }],
  });
});

test.each<PersonKey>(['sister', 'cousin', 'member', 'bureau', 'editor', 'overseer'])(
  'it is not there for the %s, neither to see nor to end a wait',
  async (person) => {
    const asker = await world.as(person);
    expect((await asker.call('members.whyNoSignIn', { params })).status).toBe(404);
    expect((await asker.call('auth.endDelay', { params })).status).toBe(404);
  },
);

test('who looked, and who ended a wait, is written down for the member', async () => {
  const { rows } = await world.admin.query(
    `select action, count(*)::int as times from audit_events where subject_id = $1 and action in
     ('members.explain', 'auth.end-delay', 'members.leave', 'members.take-back-leaving') group by action order by action`,
    [params.memberId],
  );
  expect(rows).toEqual([
    { action: 'auth.end-delay', times: 1 },
    // The secretary on three days, the administrator on one.
    { action: 'members.explain', times: 4 },
    { action: 'members.leave', times: 1 },
    { action: 'members.take-back-leaving', times: 1 },
  ]);
});
