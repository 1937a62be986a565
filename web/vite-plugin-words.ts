import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ESTree, Plugin, Rolldown } from 'vite';

const VIRTUAL = 'virtual:english';
/** Behind the address of a module of words: the same module, with only its English. */
const ENGLISH = '?english';
const FOLDER = fileURLToPath(new URL('src/lib/words/', import.meta.url));
const HOLDER = `${FOLDER}english.ts`;
const LOOK_UP = `import { english } from '#lib/words/english.ts'; `;

type Span = { start: number; end: number };
/** Where `export const name = words({ vi, en })` stands in the source, and in it the property `en` and its value. */
type Room = { name: string; call: Span; en: Span & { value: Span } };
type Words = { imported: Span; rooms: readonly Room[] };

const isOfWords = (id: string): boolean => id.startsWith(FOLDER) && !id.endsWith('.test.ts');

const isCall = (node: ESTree.Expression | null): node is ESTree.CallExpression =>
  node?.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'words';

const isNamed = (node: ESTree.ObjectPropertyKind, name: string): node is ESTree.ObjectProperty =>
  node.type === 'Property' && node.key.type === 'Identifier' && node.key.name === name && !node.computed;

function roomOf({ id, init }: ESTree.VariableDeclarator): Room | undefined {
  if (id.type !== 'Identifier' || !isCall(init)) return undefined;
  const [both] = init.arguments;
  if (both?.type !== 'ObjectExpression' || both.properties.length !== 2) return undefined;
  const en = both.properties.find((property) => isNamed(property, 'en'));
  const hasVi = both.properties.some((property) => isNamed(property, 'vi'));
  return en && hasVi ? { name: id.name, call: init, en } : undefined;
}

/** The words that a module tells; undefined when it tells none. Throws when it tells them in a shape not known here. */
function wordsOf(file: string, source: string, { body }: ESTree.Program): Words | undefined {
  const imported = body.find(
    (node) => node.type === 'ImportDeclaration' && /(^|\/)words\.ts$/.test(node.source.value),
  );
  if (!imported) return undefined;
  const rooms = body
    .map((node) => (node.type === 'ExportNamedDeclaration' ? node.declaration : null))
    .filter((declared) => declared?.type === 'VariableDeclaration')
    .flatMap(({ declarations }) => declarations.map(roomOf))
    .filter((room) => room !== undefined);
  const calls = source.match(/\bwords(<[^(]*>)?\(/g)?.length;
  if (rooms.length === 0 || rooms.length !== calls)
    throw new Error(
      `${file}: the build parts the languages only of \`export const name = words({ vi: …, en: … })\``,
    );
  return { imported, rooms };
}

/** Puts other text where some spans, in order and apart, stand in the source. */
const replaced = (source: string, spans: readonly (readonly [Span, string])[]): string =>
  spans.reduceRight((text, [{ start, end }, put]) => text.slice(0, start) + put + text.slice(end), source);

/** The files that run before the named chunk does, itself included. */
function closureOf(file: string, bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const files = new Set([file]);
  const chunks: Rolldown.OutputChunk[] = [];
  for (const one of files) {
    const chunk = bundle[one];
    if (chunk?.type !== 'chunk') continue;
    chunks.push(chunk);
    chunk.imports.forEach((needed) => files.add(needed));
  }
  return chunks;
}

/**
 * Parts the languages of `words({ vi, en })`: Vietnamese travels with its screen, the English of all rooms becomes one
 * file, `virtual:english`, which hooks.client.ts loads for readers of English before anything with words runs.
 */
export function wordsPlugin(): Plugin {
  const parted = new Set<string>();
  return {
    name: 'sotay-words',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load(id) {
      if (id.endsWith(ENGLISH)) return readFileSync(id.slice(0, -ENGLISH.length), 'utf8');
      if (id !== `\0${VIRTUAL}`) return undefined;
      const files = globSync('**/*.ts', { cwd: FOLDER }).map((file) => `${FOLDER}${file}`);
      const exported = files
        .filter(isOfWords)
        .sort()
        .map((file) => {
          const source = readFileSync(file, 'utf8');
          const found = wordsOf(file, source, this.parse(source, { lang: 'ts' }));
          const names = found?.rooms.map(({ name }) => name).join(', ');
          return names ? `export { ${names} } from ${JSON.stringify(file + ENGLISH)};` : '';
        });
      return exported.join('\n');
    },
    transform: {
      filter: { id: /\/src\/lib\/words\/.*\.ts(\?english)?$/ },
      handler(source, id) {
        const isEnglish = id.endsWith(ENGLISH);
        const file = isEnglish ? id.slice(0, -ENGLISH.length) : id;
        if (!isOfWords(file)) return undefined;
        const found = wordsOf(file, source, this.parse(source, { lang: 'ts' }));
        if (!found) return undefined;
        const { imported, rooms } = found;
        if (isEnglish) {
          const inEnglish = rooms.map(
            ({ call, en: { value } }) => [call, source.slice(value.start, value.end)] as const,
          );
          return { code: replaced(source, [[imported, ''], ...inEnglish]), map: null };
        }
        parted.add(id);
        const lookedUp = rooms.map(({ name, en }) => [en, `en: english.${name}`] as const);
        return { code: LOOK_UP + replaced(source, lookedUp), map: null };
      },
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const isBefore = chunk.moduleIds.some((id) => id === `\0${VIRTUAL}` || id === HOLDER);
        const early = isBefore ? closureOf(chunk.fileName, bundle).flatMap(({ moduleIds }) => moduleIds) : [];
        const asking = early.find((id) => parted.has(id));
        if (asking)
          this.error(`${asking} would run before the English words are there: look at vite-chunks.ts`);
      }
    },
  };
}
