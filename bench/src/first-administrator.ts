import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { lookInside } from './people.ts';
import { type SignedIn, actingAt } from './signed-in.ts';

const ADMIN = fileURLToPath(new URL('../../server/src/cli/admin.ts', import.meta.url));
const CARD = '999000000001';

/** What is measured here is the work, not the passkeys that real administrators need before it: the account counts as one of the demonstration. */
const askNoStrongWays = async (dataDir: string, url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: lookInside(dataDir, url).adminUrl });
  await client.connect();
  try {
    await client.query('update accounts set is_demo = true');
  } finally {
    await client.end();
  }
};

/** Makes the first administrator of an empty installation with the program for it, and signs that person in by the code. */
export const signFirstAdministratorIn = async (
  dataDir: string,
  url: string,
): Promise<SignedIn & { unitId: string }> => {
  const given = ['--organisation', 'Đảng bộ Khối các cơ quan tỉnh', '--name', 'Nguyễn Văn Quản Trị'];
  const person = ['--birth-date', '01/02/1980', '--card', CARD, '--phone', '0109999999'];
  const said = execFileSync(process.execPath, [ADMIN, 'create', ...given, ...person], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
  });
  const code = /Mã kích hoạt:\s+(\S+)/.exec(said)?.[1];
  if (code === undefined) throw new Error('The administrator got no code.');
  const administrator = actingAt(url);
  await administrator.act('/api/auth/activation', {
    holder: { login: CARD },
    code,
    birthDate: '1980-02-01',
    password: 'một mật khẩu chỉ để đo',
  });
  await askNoStrongWays(dataDir, url);
  const me = await administrator.get<{ unitId: string; postId: string | null; posts: { id: string }[] }>(
    '/api/me',
  );
  if (me.postId === null) await administrator.act('/api/auth/post', { postId: me.posts[0]?.id ?? null });
  return { ...administrator, unitId: me.unitId };
};
