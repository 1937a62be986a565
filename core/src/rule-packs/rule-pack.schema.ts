import Type from 'typebox';

/*
 * The shape of a dated rule pack. Nearly every rule of this field was replaced between 2024 and 2026, so rules are data with
 * a first and a last day, and each says how sure it is. What is not `read` is shown to users as "theo cấu hình của đơn vị".
 */

const closed = { additionalProperties: false };
const text = Type.String({ minLength: 1 });
const slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' });
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const count = Type.Integer({ minimum: 0 });

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
    who: Type.Array(Type.Enum(['secretary', 'bureau', 'chair', 'minutes-taker', 'member']), { minItems: 1 }),
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
    steps: Type.Array(stepSchema, { minItems: 1 }),
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
    phases: Type.Array(phaseSchema, { minItems: 3 }),
  },
  closed,
);

export const agendaTemplateItemSchema = Type.Object(
  { id: slug, label: text, points: Type.Array(text), optional: Type.Boolean(), certainty: certaintySchema },
  closed,
);

export const voteQuestionSchema = Type.Object(
  {
    kind: slug,
    label: text,
    threshold: voteThresholdSchema,
    forms: Type.Array(voteFormSchema, { minItems: 1 }),
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
    bands: Type.Array(bandSchema),
    /** The kinds of meetings it is for; for all where it is left out. In others it counts in full. */
    kinds: Type.Optional(Type.Array(meetingKindSchema, { minItems: 1 })),
  },
  closed,
);

export const qualityFormSchema = Type.Object(
  {
    method: Type.Enum(['hundred-points', 'criteria']),
    label: text,
    certainty: certaintySchema,
    criteria: Type.Array(
      Type.Object(
        { id: slug, label: text, maxPoints: count, items: Type.Array(qualityItemSchema, { minItems: 1 }) },
        closed,
      ),
      { minItems: 1 },
    ),
    grades: Type.Array(Type.Object({ grade: gradeSchema, label: text, minimumPoints: count }, closed)),
    /** Items that the best grade asks to be full, whatever the sum; none where it is left out. */
    bestNeedsFull: Type.Optional(Type.Array(slug)),
  },
  closed,
);

export const documentRulesSchema = Type.Object(
  {
    numberScope: Type.Enum(['term']),
    firstNumber: Type.Integer({ minimum: 1 }),
    padToDigits: Type.Integer({ minimum: 1 }),
    certainty: certaintySchema,
    kinds: Type.Array(
      Type.Object({ kind: slug, symbol: text, label: text, certainty: certaintySchema }, closed),
    ),
    layouts: Type.Array(
      Type.Object({ layoutId: text, effectiveFrom: day, certainty: certaintySchema }, closed),
      {
        minItems: 1,
      },
    ),
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
    sources: Type.Array(
      Type.Object({ number: text, subject: text, issuedOn: day, certainty: certaintySchema }, closed),
      {
        minItems: 1,
      },
    ),
    meetings: Type.Array(meetingFormSchema, { minItems: 1 }),
    agendaTemplate: Type.Array(agendaTemplateItemSchema, { minItems: 1 }),
    voteQuestions: Type.Array(voteQuestionSchema, { minItems: 1 }),
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
