import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { outgoingFault } from '@sotay/core/directives/directive.rules.ts';
import type { MediaEntry } from '@sotay/core/files/media.types.ts';
import { isBlank, mediaIdsOf } from '@sotay/core/rich-text/rich-text.rules.ts';
import type { Context } from '../../../platform/context.ts';
import type { Jobs } from '../../../platform/jobs/jobs.ts';
import { makeFindable } from '../../../platform/jobs/make-findable.ts';
import { Refusal } from '../../../platform/errors.ts';
import { hashOfManifest, manifestOf } from '../../files/index.ts';
import { isAnybodyIn } from '../../members/index.ts';
import { deliver, placesFor } from '../deliver.ts';
import { record } from './held.ts';
import { type DirectiveRow, changeDirective, insertVersion } from './office.repository.ts';

type Acting = Pick<Context, 'tx' | 'now' | 'actor' | 'requestId'>;

/** The media of a draft as they are now. */
export const mediaOf = (
  { tx }: Pick<Context, 'tx'>,
  { unitId, draft }: DirectiveRow,
): Promise<MediaEntry[]> => manifestOf(tx, unitId, mediaIdsOf(draft.body));

/** The same; refuses media, or captions beside them, that are not those that were handed in. */
export const demandSubmitted = async (
  acting: Pick<Context, 'tx'>,
  row: DirectiveRow,
): Promise<MediaEntry[]> => {
  const media = await mediaOf(acting, row);
  if (row.submittedMedia && !hashOfManifest(media).equals(row.submittedMedia))
    throw new Refusal('directives/media-changed');
  return media;
};

/**
 * Throws what keeps the draft from leaving at a moment; gives the media that go along. Nobody is counted here: that would cost more the
 * more people there are.
 */
export const demandReady = async (acting: Acting, row: DirectiveRow, at: Date): Promise<MediaEntry[]> => {
  const { tx } = acting;
  const { unitId, version, draft } = row;
  const onDay = dayOfInstant(at.toISOString());
  const fault = outgoingFault({ ...draft, isBlank: isBlank(draft.body) }, { version: version + 1, onDay });
  if (fault) throw new Refusal(fault);
  await placesFor(acting, unitId, draft.audience);
  if (!(await isAnybodyIn(tx, draft.audience, onDay))) throw new Refusal('directives/nobody');
  return demandSubmitted(acting, row);
};

/** Sends the draft out as the next version. */
export const sendOut = async (
  acting: Acting & { readonly jobs: Jobs },
  row: DirectiveRow,
  { media, publisherName }: { media: MediaEntry[]; publisherName: string },
): Promise<void> => {
  const { tx, now } = acting;
  const { id, draft } = row;
  const version = row.version + 1;
  const { number, body, question, ...rest } = draft;
  await insertVersion(tx, row, { version, content: draft, publisherName, publishedAt: now });
  await changeDirective(tx, row, {
    ...{ state: 'published', version, publisherName, publishedAt: now },
    ...{ publishAt: null, heldBecause: null, note: '', submittedMedia: null },
  });
  await deliver(acting, row.unitId, { id, version, ...rest, content: { number, body, question, media } });
  await makeFindable(acting.jobs, tx, { kind: 'directive', unitId: row.unitId, id });
  await record(acting, row, 'publish');
};
