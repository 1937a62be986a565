import type { Asks, DeliveryKind } from '@sotay/core/directives/directive.rules.ts';
import { outermost } from '@sotay/core/directives/directive.rules.ts';
import type { Published } from '@sotay/core/directives/draft.schema.ts';
import type { MediaEntry } from '@sotay/core/files/media.types.ts';
import type { Audience } from '@sotay/core/kernel/audience.ts';
import { readingMinutes } from '@sotay/core/rich-text/rich-text.rules.ts';
import type { Context } from '../../platform/context.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import { Refusal, found } from '../../platform/errors.ts';
import { tellThrough } from '../../platform/realtime/hub.ts';
import { whatFollows } from './after.ts';
import { type Branch, branchesWithin, layDown, withdraw } from './deliver.repository.ts';

/** What readers get: as published, with the media that hang on it. */
export type ItemContent = Published & { media: MediaEntry[] };

/** Something to be delivered, by the unit whose post (or job) acts. */
export type Item = {
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly title: string;
  readonly version: number;
  readonly changed: string;
  readonly content: ItemContent;
  readonly audience: Audience;
  readonly asks: Asks;
  readonly reportBy: string | null;
  readonly expiresOn: string | null;
};

type Acting = Pick<Context, 'tx' | 'now'>;

/** Who delivers: a person or a job, with the queue for what follows. */
export type Delivering = Acting & { readonly jobs: Jobs };

/** The publisher as a branch of the tree. */
const publisherOf = async ({ tx }: Acting, unitId: string): Promise<Branch> =>
  found(
    await tx
      .selectFrom('units')
      .select(['id', 'name', 'lft', 'rgt'])
      .where('id', '=', unitId)
      .executeTakeFirst(),
  );

/** The places of an audience, none inside another; refuses a unit that does not lie below the publisher. */
export const placesFor = async (
  acting: Acting,
  unitId: string,
  { unitIds }: Audience,
): Promise<{ publisher: Branch; places: Branch[] }> => {
  const publisher = await publisherOf(acting, unitId);
  const branches = await branchesWithin(acting.tx, unitIds, publisher);
  if (branches.length !== new Set(unitIds).size) throw new Refusal('directives/unit-not-below');
  return { publisher, places: outermost(branches) };
};

const tellPlaces = async ({ tx }: Acting, id: string, places: Iterable<number>): Promise<void> => {
  for (const unitLft of places) await tellThrough(tx, { topic: 'inbox', unitLft, id });
};

/**
 * Delivers an item, or its next version, on behalf of a unit: a row at each place of the audience. Whoever a new version no longer
 * names, by place, post or status, keeps the one before as withdrawn, with what changed as the reason. Costs the same for any number of
 * people. Those it is for are told, units that have to act are reminded, and after a year it is forgotten who opened it: all by jobs of this transaction.
 */
export const deliver = async (acting: Delivering, publisherUnitId: string, item: Item): Promise<void> => {
  const { tx, now } = acting;
  const { id, content, audience, ...rest } = item;
  const { publisher, places } = await placesFor(acting, publisherUnitId, audience);
  for (const place of places)
    await layDown(tx, {
      ...rest,
      ...{ unitId: place.id, unitLft: place.lft, id },
      ...{ publisherUnitId, publisherUnitLft: publisher.lft, publisherName: publisher.name },
      content: JSON.stringify(content),
      readingMinutes: readingMinutes(content.body),
      mediaKinds: [...new Set(content.media.map(({ kind }) => kind))],
      ...{ posts: [...audience.posts], statuses: [...audience.statuses] },
      ...{ publishedAt: now, versionAt: now },
    });
  const over = { because: item.changed, now, replacedBy: item.version };
  const dropped = await withdraw(tx, { publisherUnitId, id }, over);
  await whatFollows(acting, publisherUnitId, item);
  await tellPlaces(acting, id, new Set([...places.map(({ lft }) => lft), ...dropped]));
};

/** Takes an item of a unit back everywhere; it stays to be seen as withdrawn. */
export const takeBack = async (
  acting: Acting,
  publisherUnitId: string,
  { id, because }: { id: string; because: string },
): Promise<void> => {
  const places = await withdraw(acting.tx, { publisherUnitId, id }, { because, now: acting.now });
  await tellPlaces(acting, id, new Set(places));
};
