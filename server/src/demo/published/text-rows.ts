import { addDays } from '@sotay/core/calendar/day.ts';
import type { DemoText } from '@sotay/core/demo/published-words.ts';
import type { Random } from '@sotay/core/demo/random.ts';
import type { Draft } from '@sotay/core/directives/draft.schema.ts';
import { readingMinutes } from '@sotay/core/rich-text/rich-text.rules.ts';
import { type MediaBytes, mediumOf } from './media.ts';
import type { Office } from './offices.ts';

/** Reports are wanted so many days after today. */
const REPORT_IN_DAYS = 9;

/** Half past eight in the morning in Viet Nam, so many days ago. */
const morning = (today: string, daysAgo: number): Date => new Date(`${addDays(today, -daysAgo)}T01:30:00Z`);

/** One text as its office has it and, where it is out, as it lies in inboxes. */
export const textRows = (
  random: Random,
  office: Office,
  text: DemoText,
  { bytes, today }: { bytes: MediaBytes; today: string },
) => {
  const { placed, writer, publisher, name } = office;
  const { kind, title, number, question = null, asks = 'read', replaced, withdrawn, state } = text;
  const at = morning(today, text.daysAgo);
  const firstAt = replaced ? morning(today, replaced.daysAgo) : at;
  const id = random.id(firstAt.getTime());
  const medium = text.medium && mediumOf(random, text.medium, bytes, at);
  const hanging = medium ? [medium.block] : [];
  const [first, ...rest] = text.body;
  const body = [...(first ? [first] : []), ...hanging, ...rest];
  const version = state ? 0 : replaced ? 2 : 1;
  const draft: Draft = {
    ...{ kind, title, number, body, question, asks },
    audience: { unitIds: [placed.unitId], posts: [], statuses: [] },
    reportBy: asks === 'act' ? addDays(today, REPORT_IN_DAYS) : null,
    ...{ expiresOn: null, changed: replaced?.changed ?? '' },
  };
  const withdrawnAt = withdrawn ? morning(today, withdrawn.daysAgo) : null;
  const ended = { withdrawnAt, withdrawnBecause: withdrawn?.because ?? '' };
  const isOut = version > 0;
  return {
    ...{ id, version, at, text, isOut },
    directive: {
      ...{ ...placed, id, kind, version, draft, revision: 2, ...ended },
      state: state ?? (withdrawn ? 'withdrawn' : 'published'),
      ...{
        authorId: writer.id,
        authorName: writer.fullName,
        editorId: writer.id,
        editorName: writer.fullName,
      },
      submitterId: state === 'draft' ? null : writer.id,
      submitterName: state === 'draft' ? '' : writer.fullName,
      approverName: isOut || state === 'approved' ? publisher.fullName : '',
      publisherName: isOut ? publisher.fullName : '',
      ...{ changedAt: withdrawnAt ?? at, publishedAt: isOut ? at : null },
    },
    versions: isOut
      ? [
          ...(replaced ? [{ version: 1, publishedAt: firstAt, content: { ...draft, changed: '' } }] : []),
          { version, publishedAt: at, content: draft },
        ].map((row) => ({ ...placed, directiveId: id, publisherName: publisher.fullName, ...row }))
      : [],
    deliveries: isOut
      ? [
          {
            ...{ ...placed, id, kind, title, version, asks, ...ended, changed: draft.changed },
            ...{ publisherUnitId: placed.unitId, publisherUnitLft: placed.unitLft, publisherName: name },
            content: { number, body, question, media: medium ? [medium.entry] : [] },
            readingMinutes: readingMinutes(body),
            mediaKinds: medium ? [medium.entry.kind] : [],
            ...{ posts: [], statuses: [], reportBy: draft.reportBy, expiresOn: null },
            ...{ publishedAt: firstAt, versionAt: at },
          },
        ]
      : [],
    media: medium ? [{ ...placed, memberId: writer.id, ...medium.row }] : [],
  };
};

export type TextRows = ReturnType<typeof textRows>;
