import { randomUUIDv7 } from 'node:crypto';
import { mayEdit } from '@sotay/core/directives/directive.rules.ts';
import type { Draft } from '@sotay/core/directives/draft.schema.ts';
import { demandUnit } from '../../../platform/access/unit-place.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import { nameOf } from '../../members/index.ts';
import type { Done, Input, Output } from '../directives.types.ts';
import { demandRevision, held, heldIn, record } from './held.ts';
import { changeDirective, insertDirective, removeDirective, versionsOf } from './office.repository.ts';

const emptyDraft = (kind: Draft['kind'], unitId: string): Draft => ({
  ...{ kind, title: '', number: '', body: [], question: null },
  audience: { unitIds: [unitId], posts: [], statuses: [] },
  ...{ asks: 'read', reportBy: null, expiresOn: null, changed: '' },
});

export const beginDirective = async (
  context: Context,
  { params, body }: Input<'begin'>,
): Promise<Output<'begin'>> => {
  const { tx, actor, now } = context;
  const { unitId, unitLft } = await demandUnit(context, params.unitId);
  const name = await nameOf(tx, actor);
  const row = { unitId, unitLft, id: randomUUIDv7() };
  await insertDirective(tx, {
    ...row,
    kind: body.kind,
    draft: JSON.stringify(emptyDraft(body.kind, unitId)),
    ...{ authorId: actor.memberId, authorName: name, editorId: actor.memberId, editorName: name },
    changedAt: now,
  });
  await record(context, row, 'begin');
  return { id: row.id };
};

/** What was handed in or approved and is changed is a draft again. */
export const saveDraft = async (
  context: Context,
  { params, body }: Input<'saveDraft'>,
): Promise<Output<'saveDraft'>> => {
  const { tx, actor, now } = context;
  const row = await held(context, params);
  if (!mayEdit(row.state)) throw new Refusal('directives/not-now');
  demandRevision(row, body.revision);
  const revision = row.revision + 1;
  await changeDirective(tx, row, {
    ...{ draft: JSON.stringify(body.draft), kind: body.draft.kind, revision, state: 'draft', changedAt: now },
    ...{ editorId: actor.memberId, editorName: await nameOf(tx, actor) },
    ...{ submitterId: null, submitterName: '', approverName: '', submittedMedia: null, heldBecause: null },
  });
  await record(context, row, 'save-draft');
  return { revision };
};

/** Where a version is out, its text stands in the draft again; where none ever was, nothing is left. */
export const discardDraft = async (context: Context, { params }: Input<'discard'>): Promise<Done> => {
  const { tx } = context;
  const row = await held(context, params);
  if (!mayEdit(row.state)) throw new Refusal('directives/not-now');
  if (row.version === 0) await removeDirective(tx, row);
  else {
    const { content } = found((await versionsOf(tx, row))[0]);
    await changeDirective(tx, row, {
      ...{
        state: 'published',
        kind: content.kind,
        draft: JSON.stringify(content),
        revision: row.revision + 1,
      },
      ...{
        submitterId: null,
        submitterName: '',
        approverName: '',
        submittedMedia: null,
        note: '',
        heldBecause: null,
      },
    });
  }
  await record(context, row, 'discard');
  return { done: true };
};

/** The next version begins with the text that is out. */
export const replaceDirective = async (context: Context, { params }: Input<'replace'>): Promise<Done> => {
  const { tx, actor, now } = context;
  const row = await heldIn(context, params, ['published']);
  await changeDirective(tx, row, {
    ...{ state: 'draft', draft: JSON.stringify({ ...row.draft, changed: '' }), revision: row.revision + 1 },
    ...{ editorId: actor.memberId, editorName: await nameOf(tx, actor), changedAt: now },
    ...{ submitterId: null, submitterName: '', approverName: '', note: '' },
  });
  await record(context, row, 'replace');
  return { done: true };
};
