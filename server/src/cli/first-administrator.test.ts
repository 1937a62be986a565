import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../test/browser.ts';
import { type World, createWorld } from '../../test/world.ts';
import { makeAdministrator } from './first-administrator.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-22T02:00:00Z' });
  await world.admin.query('truncate units cascade');
});
afterAll(() => world.end());

const wanted = {
  organisation: 'Đảng bộ Khối mới',
  fullName: 'Trần Thị Thử',
  birthDate: '1975-03-02',
  cardNumber: '999075000001',
  phone: null,
};

test('an empty installation gets its root, and the administrator is in with the code', async () => {
  const ended = await makeAdministrator(world.platform, wanted);
  const { code } = await makeAdministrator(world.platform, wanted);
  const { rows } = await world.admin.query(
    `select u.name, m.full_name, p.kind from posts p join units u on u.id = p.unit_id join members m on m.id = p.member_id`,
  );
  expect(rows).toEqual([{ name: 'Đảng bộ Khối mới', full_name: 'Trần Thị Thử', kind: 'administrator' }]);
  const browser = openBrowser(world);
  const activate = (shown: string) => {
    const holder = { login: wanted.cardNumber };
    const body = { holder, code: shown, birthDate: wanted.birthDate, password: 'con trâu đi trước' };
    return browser.call('auth.activate', { body });
  };
  expect((await activate(ended.code)).code).toBe('auth/code-wrong');
  expect((await activate(code)).status).toBe(200);
  const { abilities, posts } = (await browser.call('auth.me')).body;
  expect(posts.map((post) => post.label)).toEqual(['Quản trị viên Đảng ủy Khối mới']);
  expect(abilities).toContain('auth.help');
});
