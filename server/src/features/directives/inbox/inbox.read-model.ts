import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { itemState } from '@sotay/core/directives/inbox.rules.ts';
import { publicMedia } from '@sotay/core/files/media.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import type { RangedFile } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { mediaAnswer } from '../../files/index.ts';
import type { InboxInput, InboxOutput } from '../directives.types.ts';
import { actsFor, guidanceFor } from './around.repository.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { type Head, type ItemRow, countUnread, findMine, pageOf } from './inbox.repository.ts';

const PAGE = 20;

export const todayOf = ({ now }: Pick<Context, 'now'>): string => dayOfInstant(now.toISOString());

const instantOf = (moment: Date | string): string => new Date(moment).toISOString();

const headOf = (row: Head<Date | string>, today: string) => {
  const { id, kind, title, publisherUnitId, publisherName, version, asks, reportBy, expiresOn } = row;
  const receipt =
    row.seenVersion === null ? null : { version: row.seenVersion, isUnderstood: row.isUnderstood };
  const item = { version, expiresOn, isWithdrawn: row.withdrawnAt !== null };
  return {
    ...{ id, kind, title, publisherUnitId, publisherName, version, asks, reportBy, expiresOn },
    publishedAt: instantOf(row.publishedAt),
    versionAt: instantOf(row.versionAt),
    state: itemState(item, receipt, today),
    isForOthers: row.replacedBy !== null,
    readingMinutes: row.readingMinutes,
  };
};

export const readInbox = async (
  context: Context,
  { query }: InboxInput<'list'>,
): Promise<InboxOutput<'list'>> => {
  const today = todayOf(context);
  const after = query.after === undefined ? null : readCursor(query.after);
  const page = { today, size: PAGE + 1, after, only: query.only };
  const rows = await pageOf(context.tx, context.actor, page);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      ...headOf(row, today),
      hasQuestion: row.hasQuestion,
      mediaKinds: row.mediaKinds,
    })),
    next:
      rows.length > PAGE && last ? writeCursor({ versionAt: instantOf(last.versionAt), id: last.id }) : null,
  };
};

export const readUnread = async (context: Context): Promise<InboxOutput<'unread'>> => ({
  unread: await countUnread(context.tx, context.actor, todayOf(context)),
});

/** The item, where it is for the person who asks; else it is not there. */
export const demandMine = async (context: Context, id: string): Promise<ItemRow> =>
  found(await findMine(context.tx, context.actor, { id, today: todayOf(context) }));

/** The title of an item, where it is for the person who asks; else it is not there. */
export const titleForMe = async (context: Context, id: string): Promise<string> =>
  (await demandMine(context, id)).title;

/** The right answer and why, once an own one is given. */
export const answeredOf = (
  { question }: ItemRow['content'],
  answer: number | null,
): InboxOutput<'understand'>['answered'] =>
  question && answer !== null ? { answer, right: question.right, why: question.why } : null;

export const readItem = async (
  context: Context,
  { params }: InboxInput<'item'>,
): Promise<InboxOutput<'item'>> => {
  const { tx, actor } = context;
  const row = await demandMine(context, params.deliveryId);
  const { number, body, question, media } = row.content;
  const ofThisVersion = row.seenVersion === row.version;
  const understoodAt = ofThisVersion ? (row.understoodAt?.toISOString() ?? null) : null;
  return {
    ...headOf(row, todayOf(context)),
    ...{ number, body, changed: row.changed, withdrawnBecause: row.withdrawnBecause },
    media: media.map(publicMedia),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    question: question && { text: question.text, answers: [...question.answers] },
    answered: answeredOf(row.content, ofThisVersion ? row.answer : null),
    understoodAt,
    guidance: await guidanceFor(tx, actor, row),
    abilities: {
      understand: understoodAt === null && row.withdrawnAt === null,
      actFor: await actsFor(tx, actor, row),
    },
  };
};

/** Bytes of something that hangs on an item of one's own. */
export const readMedia = async (
  platform: Platform,
  context: Context,
  { params }: InboxInput<'media'>,
): Promise<RangedFile> => {
  const { content } = await demandMine(context, params.deliveryId);
  const entry = found(content.media.find(({ id }) => id === params.mediaId));
  return mediaAnswer(platform, entry, params.variant);
};
