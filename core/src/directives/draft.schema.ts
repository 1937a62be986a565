import type { Static } from 'typebox';
import { audienceStatuses } from '../kernel/audience.ts';
import { postKinds } from '../kernel/post-kinds.ts';
import { Day, Id, Int, List, Nullable, Obj, OneOf, Text } from '../kernel/schema.ts';
import { RichText } from '../rich-text/rich-text.schema.ts';
import { asksKinds, directiveKinds } from './directive.rules.ts';

/** So many units may be chosen one by one; more are chosen by the unit above them. */
export const MAX_CHOSEN_UNITS = 1_000;

/** Whom it is for, see `Audience`. */
export const AudienceChoice = Obj({
  unitIds: List(Id(), MAX_CHOSEN_UNITS),
  posts: List(OneOf(...postKinds), postKinds.length),
  statuses: List(OneOf(...audienceStatuses), audienceStatuses.length),
});

/** The one question at the end; `right` is the place of the right answer, from 0. */
export const QuestionText = Obj({
  text: Text(300),
  answers: List(Text(200), 6),
  right: Int(0, 5),
  why: Text(1_000),
});

/** A draft as it is written; nothing of it need be there before it leaves. */
export const Draft = Obj({
  kind: OneOf(...directiveKinds),
  title: Text(200),
  /** Number and symbol of the paper document it stands for, if any. */
  number: Text(60),
  body: RichText,
  question: Nullable(QuestionText),
  audience: AudienceChoice,
  asks: OneOf(...asksKinds),
  reportBy: Nullable(Day()),
  /** The last day on which it holds. */
  expiresOn: Nullable(Day()),
  /** What is different from the version before. */
  changed: Text(1_000),
});
export type Draft = Static<typeof Draft>;

/** What readers get, kept as it was published. */
export const Published = Obj({
  number: Text(60),
  body: RichText,
  question: Nullable(QuestionText),
});
export type Published = Static<typeof Published>;
