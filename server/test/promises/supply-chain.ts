/** An entry of `package-lock.json`. */
export type LockedPackage = {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
};

export type Lock = { readonly packages: Readonly<Record<string, LockedPackage>> };

/** Licences under which something may come in. The last three ask for something, which we keep; the reason stands beside. */
const allowedLicences = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC0-1.0',
  // Fonts: may be passed on with the app, not sold alone.
  'OFL-1.1',
  // Files of theirs that we change would have to be shown; we change none.
  'MPL-2.0',
  // libvips under sharp: a shared library of its own, which anybody may replace.
  'LGPL-3.0-or-later',
]);

/** An SPDX expression without nesting, as packages write it. */
const mayComeIn = (expression: string): boolean => {
  const plain = expression.replaceAll(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((option) => option.split(' AND ').every((name) => allowedLicences.has(name)));
};

const REGISTRY_TARBALL = /^https:\/\/[^/]+\/.+\.tgz$/;

const faultsIn = (name: string, entry: LockedPackage, named: ReadonlySet<string>): string[] => [
  ...(entry.integrity?.startsWith('sha512-') ? [] : [`${name}: no SHA-512`]),
  ...(entry.resolved === undefined || REGISTRY_TARBALL.test(entry.resolved)
    ? []
    : [`${name}: from elsewhere`]),
  ...(entry.hasInstallScript && !named.has(name) ? [`${name}: a script that nobody named`] : []),
  ...(mayComeIn(entry.license ?? '') ? [] : [`${name}: licence ${entry.license ?? 'unknown'}`]),
];

/** What a lock lets in that it should not; `named` are the packages whose install scripts may run. Our own parts are links. */
export const lockFaults = (lock: Lock, named: ReadonlySet<string>): { count: number; faults: string[] } => {
  const foreign = Object.entries(lock.packages).filter(
    ([path, { link }]) => path.includes('node_modules/') && !link,
  );
  const faults = foreign.flatMap(([path, entry]) =>
    faultsIn(path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), entry, named),
  );
  return { count: foreign.length, faults };
};
