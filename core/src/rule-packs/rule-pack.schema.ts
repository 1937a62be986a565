import Type, { type TSchema } from 'typebox';
import { cellTypes } from '../units/cell-types.ts';

/*
 * The shape of a dated rule pack. Nearly every rule of this field was replaced between 2024 and 2026, so rules are data with
 * a first and a last day, and each says how sure it is. What is not `read` is shown to users as "theo cấu hình của đơn vị".
 */

const closed = { additionalProperties: false };
const text = Type.String({ minLength: 1, maxLength: 1_000 });
const slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 });
const day = Type.String({ format: 'date', maxLength: 10 });
/** No list of a pack is longer. */
const list = <S extends TSchema>(items: S, minItems = 0) => Type.Array(items, { minItems, maxItems: 100 });
const count = Type.Integer({ minimum: 0, maximum: 10_000 });

export const certaintySchema = Type.Enum(['read', 'second-hand', 'unverified']);
export const meetingKindSchema = Type.Enum([
  'regular',
  'thematic',
  'regular-thematic',
  'extraordinary',
  'bureau-preparation',
  'committee',
]);
/** Who belongs to the roll: all members of the cell, its bureau, or the committee of the unit. */
export const participantsSchema = Type.Enum(['members', 'bureau', 'committee']);
export const voteThresholdSchema = Type.Enum(['over-half', 'two-thirds']);
export const voteFormSchema = Type.Enum(['show-of-cards', 'secret-ballot']);
export const gradeSchema = Type.Enum(['good', 'fair', 'average', 'poor']);

/** The screens people know (1, 2, 3.1–3.6, 4, 5), each step is done on one of them. */
export const screenSchema = Type.Enum([
  'prepare',
  'proposals',
  'roll-call',
  'agenda',
  'minutes',
  'tasks',
  'score',
  'closing',
  'resolution',
  'follow-up',
]);

/** What the system itself can see of a step: the live checks look for these, never for a step's id. */
export const dutySchema = Type.Enum([
  'bureau-met',
  'members-notified',
  'papers-posted',
  'roll-call',
  'dues-announced',
  'tasks-assigned',
  'resolution-voted',
  'meeting-scored',
  'minutes-read-back',
  'papers-published',
]);

export const stepSchema = Type.Object(
  {
    id: slug,
    label: text,
    who: list(Type.Enum(['secretary', 'bureau', 'chair', 'minutes-taker', 'member']), 1),
    screen: screenSchema,
    certainty: certaintySchema,
    optional: Type.Boolean(),
    requiresVote: Type.Boolean(),
    duty: Type.Optional(dutySchema),
  },
  closed,
);

export const phaseSchema = Type.Object(
  {
    id: slug,
    label: text,
    when: Type.Enum(['before', 'live', 'after']),
    steps: list(stepSchema, 1),
  },
  closed,
);

export const meetingFormSchema = Type.Object(
  {
    kind: meetingKindSchema,
    label: text,
    participants: participantsSchema,
    /** Whether holding it is holding the cell's meeting of the month (Điều lệ Đ.24.2: read). */
    countsForMonth: Type.Boolean(),
    /** 0 where no least duration is prescribed. */
    minimumMinutes: count,
    minimumMinutesCertainty: certaintySchema,
    phases: list(phaseSchema, 3),
  },
  closed,
);

export const agendaTemplateItemSchema = Type.Object(
  { id: slug, label: text, points: list(text), optional: Type.Boolean(), certainty: certaintySchema },
  closed,
);

export const voteQuestionSchema = Type.Object(
  {
    kind: slug,
    label: text,
    threshold: voteThresholdSchema,
    forms: list(voteFormSchema, 1),
    paperBookOnly: Type.Boolean(),
    certainty: certaintySchema,
  },
  closed,
);

/** What earns `points`: the first band reached holds; one without a bound takes the rest. */
const bandSchema = Type.Object(
  {
    label: text,
    points: count,
    /** A share in per cent (of time: of the minutes prescribed): from here on, or only above. */
    atLeast: Type.Optional(count),
    above: Type.Optional(count),
    /** Minutes that may be missing. */
    shortByMost: Type.Optional(count),
  },
  closed,
);
const qualityItemSchema = Type.Object(
  {
    id: slug,
    label: text,
    maxPoints: count,
    measurable: Type.Boolean(),
    bands: list(bandSchema),
    /** The kinds of meetings it is for; for all where it is left out. In others it counts in full. */
    kinds: Type.Optional(list(meetingKindSchema, 1)),
  },
  closed,
);

export const qualityFormSchema = Type.Object(
  {
    method: Type.Enum(['hundred-points', 'criteria']),
    label: text,
    certainty: certaintySchema,
    criteria: list(
      Type.Object({ id: slug, label: text, maxPoints: count, items: list(qualityItemSchema, 1) }, closed),
      1,
    ),
    grades: list(Type.Object({ grade: gradeSchema, label: text, minimumPoints: count }, closed)),
    /** Items that the best grade asks to be full, whatever the sum; none where it is left out. */
    bestNeedsFull: Type.Optional(list(slug)),
  },
  closed,
);

export const documentRulesSchema = Type.Object(
  {
    numberScope: Type.Enum(['term']),
    firstNumber: Type.Integer({ minimum: 1, maximum: 10_000 }),
    padToDigits: Type.Integer({ minimum: 1, maximum: 10_000 }),
    certainty: certaintySchema,
    kinds: list(Type.Object({ kind: slug, symbol: text, label: text, certainty: certaintySchema }, closed)),
    layouts: list(Type.Object({ layoutId: text, effectiveFrom: day, certainty: certaintySchema }, closed), 1),
  },
  closed,
);

/** A set of rules that holds from one day to another (`effectiveTo` is the last day; null while in force). */
export const rulePackSchema = Type.Object(
  {
    code: text,
    title: text,
    effectiveFrom: day,
    effectiveTo: Type.Union([day, Type.Null()]),
    sources: list(
      Type.Object({ number: text, subject: text, issuedOn: day, certainty: certaintySchema }, closed),
      1,
    ),
    meetings: list(meetingFormSchema, 1),
    agendaTemplate: list(agendaTemplateItemSchema, 1),
    /** What stands in the place of items of the template in a cell of a type; types that are not named take the template. */
    agendaByCell: list(
      Type.Object({ cellType: Type.Enum([...cellTypes]), items: list(agendaTemplateItemSchema, 1) }, closed),
    ),
    voteQuestions: list(voteQuestionSchema, 1),
    quality: qualityFormSchema,
    documents: documentRulesSchema,
    papersAheadDays: Type.Union([count, Type.Null()]),
    publishWithinDays: Type.Union([count, Type.Null()]),
    attendance: Type.Object(
      {
        percent: count,
        comparison: Type.Enum(['above', 'at-least']),
        longestExcusedRun: count,
        certainty: certaintySchema,
      },
      closed,
    ),
    onlineNeedsApproval: Type.Boolean(),
  },
  closed,
);
