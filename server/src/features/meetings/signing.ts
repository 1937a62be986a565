import type { Actor } from '../../platform/access/actor.ts';
import type { DocumentKind, Meeting, Parts, Signature } from './meetings.types.ts';

const leads = ({ post }: Actor, unitId: string): boolean =>
  post?.unitId === unitId && (post.kind === 'secretary' || post.kind === 'deputy-secretary');

/** The hand a person has in a document: minutes taker or chair in the minutes, issuer of the resolution; null for none. */
export const roleIn = (document: DocumentKind, meeting: Meeting, actor: Actor): Signature['role'] | null => {
  if (document === 'resolution') return leads(actor, meeting.unitId) ? 'issuer' : null;
  if (actor.memberId === meeting.minutesTakerMemberId) return 'minutes-taker';
  return actor.memberId === meeting.chairMemberId ? 'chair' : null;
};

/** Whether that hand has signed. */
export const hasSigned = (
  { signatures }: Pick<Parts, 'signatures'>,
  document: DocumentKind,
  role: Signature['role'],
): boolean => signatures.some((signature) => signature.document === document && signature.role === role);

/** The documents a person may sign now. */
export const signable = (meeting: Meeting, parts: Parts, actor: Actor): DocumentKind[] =>
  (['minutes', 'resolution'] as const).filter((document) => {
    const role = roleIn(document, meeting, actor);
    if (role === null || hasSigned(parts, document, role)) return false;
    if (document === 'minutes') return meeting.state === 'concluded';
    const isIssued = parts.documents.some((issued) => issued.kind === 'resolution');
    return isIssued && (meeting.state === 'concluded' || meeting.state === 'sealed');
  });

/** Whether any hand stands under the minutes. */
export const hasMinutesSignature = ({ signatures }: Pick<Parts, 'signatures'>): boolean =>
  signatures.some(({ document }) => document === 'minutes');

/** Whether somebody may put the texts of the minutes better: those who sign them and those who lead the cell, until one has signed. */
export const mayReword = (meeting: Meeting, parts: Pick<Parts, 'signatures'>, actor: Actor): boolean =>
  !hasMinutesSignature(parts) && (roleIn('minutes', meeting, actor) !== null || leads(actor, meeting.unitId));
