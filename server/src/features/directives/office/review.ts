import { mayApprove } from '@sotay/core/directives/directive.rules.ts';
import { demandUnit } from '../../../platform/access/unit-place.ts';
import { audit } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { hashOfManifest } from '../../files/index.ts';
import { nameOf } from '../../members/index.ts';
import type { Done, Input } from '../directives.types.ts';
import { demandRevision, heldIn, record } from './held.ts';
import { changeDirective, setSecondPerson } from './office.repository.ts';
import { demandSubmitted, mediaOf } from './outgoing.ts';

/** From here on not only the text is held fast, but also the media with what is written beside them. */
export const submitDraft = async (context: Context, { params, body }: Input<'submit'>): Promise<Done> => {
  const { tx, actor } = context;
  const row = await heldIn(context, params, ['draft']);
  demandRevision(row, body.revision);
  if (row.draft.title.trim() === '') throw new Refusal('directives/title-missing');
  const submitterName = await nameOf(tx, actor);
  const submittedMedia = hashOfManifest(await mediaOf(context, row));
  const submitted = { submitterId: actor.memberId, submitterName, submittedMedia };
  await changeDirective(tx, row, { state: 'review', ...submitted, note: '' });
  await record(context, row, 'submit');
  return { done: true };
};

/** Who wrote it, changed it last or handed it in does not approve it. */
export const approveDraft = async (context: Context, { params, body }: Input<'approve'>): Promise<Done> => {
  const { tx, actor } = context;
  const row = await heldIn(context, params, ['review']);
  demandRevision(row, body.revision);
  const hands = [row.authorId, row.editorId, row.submitterId];
  if (!mayApprove({ state: row.state, hands }, actor.memberId)) throw new Refusal('directives/own-review');
  await demandSubmitted(context, row);
  await changeDirective(tx, row, { state: 'approved', approverName: await nameOf(tx, actor) });
  await record(context, row, 'approve');
  return { done: true };
};

export const sendBack = async (context: Context, { params, body }: Input<'sendBack'>): Promise<Done> => {
  const row = await heldIn(context, params, ['review', 'approved']);
  const note = body.note.trim();
  if (note === '') throw new Refusal('directives/reason-missing');
  await changeDirective(context.tx, row, { state: 'draft', note, approverName: '', submittedMedia: null });
  await record(context, row, 'send-back');
  return { done: true };
};

export const setRule = async (context: Context, { params, body }: Input<'setRule'>): Promise<Done> => {
  const { unitId, unitLft } = await demandUnit(context, params.unitId);
  await setSecondPerson(context.tx, { unitId, unitLft, secondPerson: body.secondPerson });
  const act = { action: 'directives.set-rule', objectKind: 'unit', objectId: unitId };
  await audit(context, { unitId, unitLft, ...act, after: { secondPerson: body.secondPerson } });
  return { done: true };
};
