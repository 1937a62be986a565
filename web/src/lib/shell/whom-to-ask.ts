import type { Me } from '../platform/session.svelte.ts';

/** Whom somebody asks when they need help: the own secretary, or for the secretary the next unit above. */
export type Helper =
  | { readonly is: 'secretary'; readonly name: string; readonly phone: string | null }
  | { readonly is: 'above'; readonly unitName: string };

/**
 * The person or unit to ask; undefined where the cell has no secretary yet, or nothing stands above it. A unit whose
 * secretary he is as well is passed over: he would be asking himself again.
 */
export function whomToAsk(
  me: Pick<Me, 'posts' | 'unitId' | 'unitPath' | 'secretary'> | undefined,
): Helper | undefined {
  if (!me) return undefined;
  const led = me.posts.filter(({ kind }) => kind === 'secretary');
  const isSecretary = led.some(({ unitId }) => unitId === me.unitId);
  if (!isSecretary) return me.secretary ? { is: 'secretary', ...me.secretary } : undefined;
  const ledNames = new Set(led.map(({ unitName }) => unitName));
  const unitName = me.unitPath.slice(0, -1).findLast((name) => !ledNames.has(name));
  return unitName === undefined ? undefined : { is: 'above', unitName };
}
