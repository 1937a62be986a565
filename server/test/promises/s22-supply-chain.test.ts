// S22: every package is the one that was locked, runs nothing at its install unless it is named, and stands in the bill of materials.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Outcome, keep } from './keep.ts';
import { type Lock, lockFaults } from './supply-chain.ts';

const ROOT = new URL('../../../', import.meta.url);

const readText = (name: string): string => readFileSync(new URL(name, ROOT), 'utf8');

const lock = JSON.parse(readText('package-lock.json')) as Lock;
const { allowScripts } = JSON.parse(readText('package.json')) as { allowScripts: Record<string, boolean> };
const named = new Set(Object.keys(allowScripts).filter((name) => allowScripts[name]));

type Component = { name: string; version: string; hashes?: unknown[]; licenses?: unknown[] };

/** The bill of materials as npm writes it in CI. */
const billOfMaterials = (): Component[] => {
  const made = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
    cwd: fileURLToPath(ROOT),
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { components } = JSON.parse(made) as { components: Component[] };
  const own = new Set(['core', 'server', 'web', 'e2e', 'bench']);
  return components.filter(({ name }) => !own.has(name));
};

const look = async (): Promise<Outcome> => {
  const { count, faults } = lockFaults(lock, named);
  const components = billOfMaterials();
  const bare = components.filter(({ hashes, licenses }) => !hashes?.length || !licenses?.length);
  const deviations = [
    ...faults,
    ...bare.map(({ name }) => `${name}: nothing about it in the bill of materials`),
    // npm alone only warns of a script that nobody named, and runs it.
    ...(/^strict-allow-scripts=true$/m.test(readText('.npmrc'))
      ? []
      : ['unnamed scripts run at the install']),
    ...(components.length === 0 ? ['the bill of materials is empty'] : []),
  ];
  const figure = `${count} packages locked with SHA-512 under allowed licences, ${named.size} may run a script, ${components.length} in the bill of materials, ${deviations.length} deviations`;
  return { figure, cases: count, deviations };
};

/** Each of the things that must not come in, one at a time. */
const seeded: Lock['packages'][string][] = [
  { license: 'MIT' },
  { license: 'MIT', integrity: 'sha1-AAAA' },
  { license: 'MIT', integrity: 'sha512-AAAA', hasInstallScript: true },
  { license: 'AGPL-3.0-only', integrity: 'sha512-AAAA' },
  { license: 'MIT AND GPL-3.0-only', integrity: 'sha512-AAAA' },
  { integrity: 'sha512-AAAA' },
  { license: 'MIT', integrity: 'sha512-AAAA', resolved: 'git+ssh://git@example/x.git' },
];

keep('S22', look, async () =>
  seeded.every((entry) => {
    const packages = { ...lock.packages, 'node_modules/seeded': entry };
    return lockFaults({ packages }, named).faults.some((fault) => fault.startsWith('seeded:'));
  }),
);
