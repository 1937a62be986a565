import { randomUUIDv7 } from 'node:crypto';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { termAt } from '../../numbers/index.ts';
import type { Input, Output } from '../meetings.types.ts';
import { unitFacts } from '../read/people.read-model.ts';
import { insertTerm } from '../repository/documents.repository.ts';

/** Past every day that can be asked for: the last term of all. */
const FOREVER = '9999-12-31';

/** A new term begins the day after a congress closes (399-QĐ/TW; read); terms follow each other. */
export const startTerm = async (
  context: Context,
  { params, body }: Input<'startTerm'>,
): Promise<Output<'startTerm'>> => {
  const unit = demand(context, await unitFacts(context.tx, params.unitId));
  const last = await termAt(context.tx, unit.unitId, FOREVER);
  if (body.startedOn <= last) throw new Refusal('meetings/term-not-later');
  const id = randomUUIDv7();
  const { unitId, unitLft } = unit;
  await insertTerm(context.tx, { unitId, id, unitLft, startedOn: body.startedOn });
  await audit(context, {
    unitId,
    unitLft,
    action: 'meetings.start-term',
    objectKind: 'term',
    objectId: id,
    after: { startedOn: body.startedOn },
  });
  return { id };
};
