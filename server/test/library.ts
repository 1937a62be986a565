import type { documentsContract } from '@sotay/core/documents/documents.contract.ts';
import type { InputOf } from '@sotay/core/kernel/contract.ts';
import { wordFile } from '../src/demo/library/word-file.ts';
import type { PersonKey, UnitKey } from './organisation.ts';
import type { World } from './world.ts';

type Written = Omit<InputOf<(typeof documentsContract)['save']>['body'], 'revision'>;

const PLAIN: Written = {
  ...{ level: 'base', kind: 'plan', number: null, symbol: '', issuer: 'ĐẢNG ỦY THỬ', issuedOn: '2026-02-05' },
  ...{ subject: 'văn kiện thử', signer: '', sight: 'below', effectiveFrom: null, endsOn: null },
};

/** What differs from a plain document, and the text of its file. */
export type Told = Partial<Written> & { text?: readonly string[] };

/** The path of a document of a unit. */
export const documentAt = (
  { organisation }: Pick<World, 'organisation'>,
  unit: UnitKey,
  documentId: string,
) => ({
  params: { unitId: organisation.units[unit].id, documentId },
});

/** Begins a document from a Word file and writes its fields; gives its id. */
export const beginDocument = async (
  world: World,
  person: PersonKey,
  unit: UnitKey,
  { text = [], ...fields }: Told,
): Promise<string> => {
  const client = await world.as(person);
  const { id: unitId } = world.organisation.units[unit];
  const written = { ...PLAIN, ...fields };
  const bytes = wordFile([written.subject, written.symbol, ...text]);
  const query = { name: 'tep.docx', audience: 'own' as const };
  const { body: file } = await client.call('files.add', { params: { unitId }, query, bytes });
  const { body } = await client.call('documents.add', {
    params: { unitId },
    body: { fileId: file.id, declared: true },
  });
  await world.runJob('documents.read', { unitId, documentId: body.id, version: 1 });
  const at = documentAt(world, unit, body.id);
  const { body: desk } = await client.call('documents.desk', at);
  const saved = await client.call('documents.save', {
    ...at,
    body: { ...written, revision: desk.revision },
  });
  if (saved.status !== 200) throw new Error(`Not saved: ${saved.text}`);
  return body.id;
};

/** The same, filed into the library. */
export const fileDocument = async (
  world: World,
  person: PersonKey,
  unit: UnitKey,
  told: Told,
): Promise<string> => {
  const id = await beginDocument(world, person, unit, told);
  const filed = await (await world.as(person)).call('documents.shelve', documentAt(world, unit, id));
  if (filed.status !== 200) throw new Error(`Not filed: ${filed.text}`);
  return id;
};

/** Attaches a Word file of these lines to a document, and has its text read; gives its id. */
export const attachTo = async (
  world: World,
  person: PersonKey,
  unit: UnitKey,
  told: { readonly mainId: string; readonly subject: string; readonly lines: readonly string[] },
): Promise<string> => {
  const client = await world.as(person);
  const at = documentAt(world, unit, told.mainId);
  const { unitId } = at.params;
  const bytes = wordFile([...told.lines]);
  const query = { name: 'phu-luc.docx', audience: 'own' as const };
  const { body: file } = await client.call('files.add', { params: { unitId }, query, bytes });
  const { body } = await client.call('documents.attach', {
    ...at,
    body: { fileId: file.id, declared: true, subject: told.subject },
  });
  await world.runJob('documents.read', { unitId, documentId: body.id, version: 1 });
  return body.id;
};

/** Does the jobs of the library of one kind that acts have asked for, here and now. */
export const runAsked = async (
  { admin, runJob }: Pick<World, 'admin' | 'runJob'>,
  name: string,
): Promise<void> => {
  const { rows } = await admin.query<{ data: object }>(
    'delete from pgboss.job where name = $1 returning data',
    [name],
  );
  for (const { data } of rows) await runJob(name, data);
};
