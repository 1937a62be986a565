import { contract } from 'virtual:contract';
import { Problem } from './problem.ts';

type Entry = (typeof contract)[string];

/** The endpoints that are not asked before home works come as one file, once; without network that is a call without network. */
const others = (): Promise<typeof contract> =>
  import('virtual:contract/others').then(
    (module) => module.contract,
    () => {
      throw new Problem('client/offline', 0);
    },
  );

/** Method and path of an endpoint. Throws a `Problem` for a name that this version does not know. */
export async function endpointOf(name: string): Promise<Entry> {
  const entry = contract[name] ?? (await others())[name];
  if (!entry) throw new Problem('kernel/not-found', 404);
  return entry;
}
