import { hash, randomUUIDv7 } from 'node:crypto';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** What an act did to an object. `before` and `after` hold only what changed; never secrets. */
export type AuditEvent = {
  unitId: string;
  unitLft: number;
  action: string;
  objectKind: string;
  objectId: string;
  /** The member it is about, where the object is not that member itself: they see who changed what is theirs. */
  subjectId?: string;
  before?: object;
  after?: object;
};

/** An id made of what it names (UUID version 8): the same words give the same id. */
const idOf = (words: readonly string[]): string => {
  const digits = hash('sha256', words.join('|'));
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
  ];
  return [...parts, digits.slice(20, 32)].join('-');
};

const json = (value: object | undefined): string | null => (value ? JSON.stringify(value) : null);

/** Who acts, in which transaction and when. Signing in has no actor yet, only a person. */
type Act = Pick<Context, 'tx' | 'now' | 'receivedAt' | 'requestId'> & {
  readonly actor: Pick<Actor, 'memberId' | 'helper'> & { readonly post: { readonly id: string } | null };
};

/** Who acted, and in whose stead. */
const handsOf = ({ memberId, helper }: Act['actor']) => ({
  memberId: helper?.memberId ?? memberId,
  forMemberId: helper ? memberId : null,
});

/** The member it is about: what is done in a member's stead is about that member, who finds it in their own trail. */
const subjectOf = (actor: Act['actor'], { subjectId, objectKind, objectId }: AuditEvent): string | null =>
  subjectId ?? (objectKind === 'member' ? objectId : handsOf(actor).forMemberId);

const rowOf = (context: Act, id: string, event: AuditEvent) => ({
  unitId: event.unitId,
  id,
  unitLft: event.unitLft,
  // The log says when it was told, in its own order; when it happened stands on the thing itself.
  at: context.receivedAt ?? context.now,
  ...handsOf(context.actor),
  postId: context.actor.post?.id ?? null,
  action: event.action,
  objectKind: event.objectKind,
  objectId: event.objectId,
  subjectId: subjectOf(context.actor, event),
  before: json(event.before),
  after: json(event.after),
  requestId: context.requestId,
});

/** Writes the event in the transaction of the act: no event, no act. */
export const audit = async (context: Act, event: AuditEvent): Promise<void> => {
  await context.tx
    .insertInto('auditEvents')
    .values(rowOf(context, randomUUIDv7(), event))
    .execute();
};

/**
 * Writes down that somebody else's thing was opened, in the transaction of the reading: once for each reader with each post, thing and
 * day. One's own things are not written down.
 */
export const auditRead = async (context: Act, event: AuditEvent): Promise<void> => {
  const { memberId, post } = context.actor;
  if (subjectOf(context.actor, event) === memberId) return;
  const day = dayOfInstant(context.now.toISOString());
  const id = idOf([memberId, post?.id ?? '', event.action, event.objectId, day]);
  await context.tx
    .insertInto('auditEvents')
    .values(rowOf(context, id, event))
    .onConflict((conflict) => conflict.columns(['unitId', 'id']).doNothing())
    .execute();
};

/** The same for many objects at once, in one statement: an import writes one event for each thing it touches. */
export const auditAll = async (
  { tx, actor, now, requestId }: Act,
  events: readonly AuditEvent[],
): Promise<void> => {
  if (events.length === 0) return;
  const rows = events.map((event) => ({ ...event, id: randomUUIDv7(), subjectId: subjectOf(actor, event) }));
  const { memberId, forMemberId } = handsOf(actor);
  await sql`
    insert into audit_events (unit_id, id, unit_lft, at, member_id, for_member_id, post_id, action, object_kind, object_id, subject_id, before, after, request_id)
    select e."unitId", e.id, e."unitLft", ${now}, ${memberId}, ${forMemberId}::uuid, ${actor.post?.id ?? null}::uuid, e.action, e."objectKind", e."objectId",
           e."subjectId", e.before, e.after, ${requestId}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as e ("unitId" uuid, id uuid, "unitLft" bigint, action text, "objectKind" text, "objectId" uuid, "subjectId" uuid, before jsonb, after jsonb)`.execute(
    tx,
  );
};
