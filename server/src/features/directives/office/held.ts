import type { DirectiveState } from '@sotay/core/directives/directive.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { type DirectiveRow, lockDirective } from './office.repository.ts';

type Path = { unitId: string; directiveId: string };

/** The directive of the path, held for this transaction. */
export const held = async (context: Context, { unitId, directiveId }: Path): Promise<DirectiveRow> =>
  demand(context, await lockDirective(context.tx, unitId, directiveId));

/** The same, where it stands in one of the given states. */
export const heldIn = async (
  context: Context,
  path: Path,
  states: readonly DirectiveState[],
): Promise<DirectiveRow> => {
  const row = await held(context, path);
  if (!states.includes(row.state)) throw new Refusal('directives/not-now');
  return row;
};

/** Refuses to act on a text that is not the one that was seen. */
export const demandRevision = ({ revision }: DirectiveRow, seen: number): void => {
  if (revision !== seen) throw new Refusal('directives/changed-meanwhile');
};

/** Writes the act down, without any content, and tells the office. */
export const record = async (
  context: Pick<Context, 'tx' | 'now' | 'actor' | 'requestId'>,
  { unitId, unitLft, id }: Pick<DirectiveRow, 'unitId' | 'unitLft' | 'id'>,
  action: string,
): Promise<void> => {
  const object = { objectKind: 'directive', objectId: id };
  await audit(context, { unitId, unitLft, action: `directives.${action}`, ...object });
  await tellThrough(context.tx, { topic: 'directives', unitLft, id });
};
