import type { InputOf } from '@sotay/core/kernel/contract.ts';
import type { importsContract } from '@sotay/core/imports/imports.contract.ts';
import { type ImportMapping, NO_MAPPING } from '@sotay/core/units/import/mapping.ts';
import { rowName } from '@sotay/core/units/import/same-person.rules.ts';
import { spellingKey } from '@sotay/core/units/import/spelling.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findImport, passState } from '../imports.repository.ts';
import { readDecided, saveDecided } from '../mappings.repository.ts';

type Decision = InputOf<(typeof importsContract)['decide']>['body'];

/** A list of answers laid over those there were; an answer of null takes one away. */
const laidOver = <T>(
  before: Readonly<Record<string, T>>,
  answers: readonly { key: string; value: T | null }[],
): Record<string, T> => {
  const after = new Map(Object.entries(before));
  for (const { key, value } of answers) {
    if (value === null) after.delete(key);
    else after.set(key, value);
  }
  return Object.fromEntries(after);
};

const decided = (before: ImportMapping, decision: Decision): ImportMapping => {
  const { sheets, units = [], posts = [], nameCase, people = [] } = decision;
  return {
    sheets:
      sheets?.map(({ kind, headerRow, fields }) => ({
        ...{ kind, headerRow },
        fields: Object.fromEntries(
          fields.flatMap(({ letters, field }) => (field === null ? [] : [[letters, field] as const])),
        ),
      })) ?? before.sheets,
    unitWords: laidOver(
      before.unitWords,
      units.map(({ word, code }) => ({ key: spellingKey(word), value: code })),
    ),
    postWords: laidOver(
      before.postWords,
      posts.map(({ word, kind }) => ({ key: spellingKey(word), value: kind })),
    ),
    nameCase: nameCase ?? before.nameCase,
    people: laidOver(
      before.people,
      people.map(({ is, ...row }) => ({ key: rowName(row), value: is })),
    ),
  };
};

/** Corrects how a workbook is understood: kept for this import and for the next file of its make; the preview is made anew. */
export const decide = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<(typeof importsContract)['decide']>,
): Promise<{ done: true }> => {
  const { tx, actor, now } = context;
  const record = demand(context, await findImport(tx, params.unitId, params.importId));
  if (record.state === 'applied' || record.state === 'undone') throw new Refusal('imports/applied');
  if (!record.hasWorkbook) throw new Refusal('imports/not-previewed');
  if (!(await passState(tx, record, ['previewed', 'refused', 'failed'], 'reading')))
    throw new Refusal('imports/busy');
  const mapping = decided((await readDecided(tx, record)) ?? NO_MAPPING, body);
  await saveDecided(tx, record, mapping, { memberId: actor.memberId, now });
  const { unitId, unitLft, id } = record;
  await platform.jobs.enqueue(tx, 'imports.preview', { unitId, importId: id });
  const after = {
    sheets: mapping.sheets.length,
    units: body.units?.length ?? 0,
    posts: body.posts?.length ?? 0,
  };
  await audit(context, {
    unitId,
    unitLft,
    action: 'imports.decide',
    objectKind: 'import',
    objectId: id,
    after,
  });
  await platform.hub.tell(tx, { topic: 'imports', unitLft, id });
  return { done: true };
};
