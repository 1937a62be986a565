import { demandUnit } from '../../../platform/access/unit-place.ts';
import type { Context } from '../../../platform/context.ts';
import type { Input, Output } from '../bulletins.types.ts';
import { replaceSections } from '../sections.repository.ts';
import { record } from './held.ts';

/** The list as the unit wants it from now on; issues that were published keep the words they had. */
export const saveSections = async (
  context: Context,
  { params, body }: Input<'saveSections'>,
): Promise<Output<'saveSections'>> => {
  const place = await demandUnit(context, params.unitId);
  const sections = [...new Map(body.sections.map((section) => [section.code, section])).values()];
  await replaceSections(context.tx, place, sections);
  await record(context, { ...place, id: place.unitId }, 'save-sections');
  return { done: true };
};
