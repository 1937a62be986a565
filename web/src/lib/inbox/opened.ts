import { isUnread } from '@sotay/core/directives/inbox.rules.ts';
import type { CallOutput } from '../platform/api.ts';

type Item = CallOutput<'inbox.item'>;

/** Versions this visit has already told of; a screen that is drawn again tells nothing twice. Whoever helps opens for each by itself. */
const told = new Set<string>();

/** Whether it is to be said now that this version was opened. */
export function isToBeTold(
  { id, version, state }: Pick<Item, 'id' | 'version' | 'state'>,
  helpId: string | undefined,
): boolean {
  const name = `${id} ${String(version)} ${helpId ?? ''}`;
  if (!isUnread(state) || told.has(name)) return false;
  told.add(name);
  return true;
}
