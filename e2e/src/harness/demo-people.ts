import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A sign-in of the demo organisation, as `npm run demo:accounts -- --json` prints it. */
export type DemoPerson = {
  readonly role: string;
  readonly name: string;
  readonly cardNumber: string;
  readonly password: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly cellId: string;
  readonly memberId: string;
  /** The post of the role; null for members without one. */
  readonly postId: string | null;
};

const program = fileURLToPath(new URL('../../../server/src/cli/demo-accounts.ts', import.meta.url));

/** The sign-ins of the demo installation in this data folder, asked for as people ask for them. */
export const demoPeople = (dataDir: string): ((role: string) => DemoPerson) => {
  const printed = execFileSync(process.execPath, [program, '--json'], {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const people = JSON.parse(printed) as DemoPerson[];
  return (role) => {
    const person = people.find((one) => one.role === role);
    if (!person) throw new Error(`The demo has no ${role}.`);
    return person;
  };
};
