import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Person, ROOT_NAME } from './organisation.ts';

const program = fileURLToPath(new URL('../../../server/src/cli/admin.ts', import.meta.url));

/** `npm run admin -- create`, as the owner of the installation runs it; gives the address that activates the account. */
export const makeAdministrator = (server: { dataDir: string; url: string }, who: Person): string => {
  const printed = execFileSync(
    process.execPath,
    [
      program,
      'create',
      '--organisation',
      ROOT_NAME,
      '--name',
      who.name,
      '--birth-date',
      who.birthDate,
    ].concat(['--card', who.card, '--phone', who.phone]),
    {
      env: { ...process.env, DATA_DIR: server.dataDir, ORIGIN: server.url, DEMO: '0' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [address] = /https?:\/\/\S+/.exec(printed) ?? [];
  if (!address) throw new Error('The program gave no address.');
  return address;
};
