import type { Context } from '../../platform/context.ts';
import { library } from './library.read-model.ts';
import { asReader } from './seen.read-model.ts';

/** Of documents one may read: the days of their force, and what replaced them, where one may read that too. */
export const forceOfFound = (context: Context, documentIds: readonly string[]) =>
  library({ ...context, ...asReader(context) })
    .where('d.id', 'in', documentIds)
    .execute();
