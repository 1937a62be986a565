import { randomUUIDv7 } from 'node:crypto';
import type { guardContract } from '@sotay/core/guard/guard.contract.ts';
import { guardWord, wordFault } from '@sotay/core/guard/word.rules.ts';
import { MOST_WORDS_SHOWN } from '@sotay/core/guard/words.contract.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { demandBranch, demandUnit } from '../../../platform/access/unit-place.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { deleteWord, insertWord, wordsFor } from '../words.repository.ts';
import { MOST_REASONS, suspicionsOf } from './suspicions.ts';

type Input<Name extends keyof typeof guardContract> = InputOf<(typeof guardContract)[Name]>;
type Output<Name extends keyof typeof guardContract> = OutputOf<(typeof guardContract)[Name]>;

export const readWords = async (context: Context, { params }: Input<'words'>): Promise<Output<'words'>> => {
  const { name: unitName, lft } = await demandBranch(context, params.unitId);
  const words = (await wordsFor(context.tx, lft)).slice(-MOST_WORDS_SHOWN);
  return {
    unitName,
    words: words.map(({ unitId, ...word }) => ({ ...word, isOwn: unitId === params.unitId })),
  };
};

export const nameWord = async (
  context: Context,
  { params, body }: Input<'nameWord'>,
): Promise<Output<'nameWord'>> => {
  const { tx, now: namedAt } = context;
  const { unitId, unitLft } = await demandUnit(context, params.unitId);
  const word = guardWord(body.word);
  const own = (await wordsFor(tx, unitLft)).filter((named) => named.unitId === unitId);
  const fault = wordFault(
    word,
    own.map((named) => named.word),
  );
  if (fault) throw new Refusal(fault);
  const id = randomUUIDv7();
  await insertWord(tx, { unitId, id, unitLft, word, namedAt });
  await audit(context, {
    ...{ unitId, unitLft, action: 'guard.name-word', objectKind: 'guard-word', objectId: id },
    after: { word },
  });
  return { id };
};

export const dropWord = async (
  context: Context,
  { params }: Input<'dropWord'>,
): Promise<Output<'dropWord'>> => {
  await demandUnit(context, params.unitId);
  const { unitId, guardWordId: id } = params;
  const { unitLft, word } = demand(context, await deleteWord(context.tx, { unitId, id }));
  await audit(context, {
    ...{ unitId, unitLft, action: 'guard.drop-word', objectKind: 'guard-word', objectId: id },
    before: { word },
  });
  return { done: true };
};

/** Says what the guard would, and keeps nothing. */
export const tryText = async (
  context: Context,
  { params, body }: Input<'tryText'>,
): Promise<Output<'tryText'>> => {
  const { unitLft } = await demandUnit(context, params.unitId);
  const words = (await wordsFor(context.tx, unitLft)).map(({ word }) => word);
  const seen = suspicionsOf({ pages: [body.text], margins: '' }, words, context.now);
  return { suspicions: seen.slice(0, MOST_REASONS) };
};
