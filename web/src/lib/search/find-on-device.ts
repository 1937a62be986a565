import { type FoundThing, findKept } from '@sotay/core/search/kept.rules.ts';
import { passagesBy } from '@sotay/core/search/passage.rules.ts';
import { parseQuery } from '@sotay/core/search/query.rules.ts';
import { queryClient } from '../platform/query.ts';
import type { Asked } from './asked.svelte.ts';
import { type DeviceThing, thingsOfDevice } from './device-things.ts';
import type { Hit } from './hit-path.ts';

/** Looked through once for several questions in a row; it goes with all that was read. */
const things = (): Promise<DeviceThing[]> =>
  queryClient.query({ queryKey: ['things-of-device'], queryFn: thingsOfDevice, staleTime: 30_000 });

const hitOf = async ({ thing, page, pattern }: FoundThing<DeviceThing>): Promise<Hit> => {
  const { kind, id, onDay, isInForce, hit, textOf } = thing;
  const { text, hits } = passagesBy(pattern)(await textOf(page));
  return { ...hit, kind, id, onDay, isInForce, page, passage: { text, hits: [...hits] } };
};

/** Finds on this device without network, by the rules of the server; `most` are shown, and whether there are more. */
export const findOnDevice = async (
  { search, ...narrowed }: Asked,
  most: number,
): Promise<{ hits: Hit[]; isMore: boolean }> => {
  const found = findKept(await things(), parseQuery(search), narrowed);
  return { hits: await Promise.all(found.slice(0, most).map(hitOf)), isMore: found.length > most };
};
