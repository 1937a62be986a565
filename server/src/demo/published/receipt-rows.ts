import { addDays, daysBetween, dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import type { DemoMember } from '@sotay/core/demo/people.ts';
import type { Random } from '@sotay/core/demo/random.ts';
import type { At, Placed } from '../organisation-rows.ts';
import type { TextRows } from './text-rows.ts';

/** Of those who use the handbook so many read a text in the end; half of them within three days. */
const READ = 0.82;
const UNDERSTOOD = 0.86;
const ANSWERED = 0.7;
const RIGHT = 0.8;
const HALF_LIFE_DAYS = 3;

type Reader = { readonly member: DemoMember; readonly placed: Placed };

/** Who uses the handbook and gets a text of an office, in the order of the demo. */
export const readersBelow = (
  demo: DemoOrganisation,
  at: At,
  { officeId, active }: { officeId: string; active: ReadonlyMap<string, string> },
): Reader[] => {
  const below = new Set([officeId]);
  // Units come after the one above them.
  for (const { id, parentId } of demo.units) if (parentId !== null && below.has(parentId)) below.add(id);
  return demo.members
    .filter(({ id, unitId }) => below.has(unitId) && active.has(id))
    .map((member) => ({ member, placed: at(member.unitId) }));
};

/** Days after which somebody opens it. */
const delay = (random: Random): number => Math.floor(-Math.log2(1 - random.next()) * HALF_LIFE_DAYS);

const answerOf = (random: Random, question: NonNullable<TextRows['text']['question']>) => {
  if (!random.chance(ANSWERED)) return { answer: null, isRight: null };
  const wrong = (question.right + 1) % question.answers.length;
  const answer = random.chance(RIGHT) ? question.right : wrong;
  return { answer, isRight: answer === question.right };
};

/** Who opened and understood a text by today, spread over the days since it came out. The people of the cast have it still before them. */
export const receiptRows = (
  random: Random,
  { id, version, at, text }: TextRows,
  readers: readonly Reader[],
  { today, cast }: { today: string; cast: ReadonlySet<string> },
) =>
  readers.flatMap(({ member, placed }) => {
    const after = delay(random);
    const reads = random.chance(READ) && !cast.has(member.id);
    const sentOn = dayOfInstant(at.toISOString());
    if (!reads || after >= daysBetween(sentOn, today)) return [];
    const openedOn = addDays(sentOn, after);
    const understood = random.chance(UNDERSTOOD);
    const said =
      understood && text.question ? answerOf(random, text.question) : { answer: null, isRight: null };
    return [
      {
        ...{ ...placed, itemId: id, memberId: member.id, version, openedOn, way: 'app', ...said },
        understoodAt: understood
          ? new Date(`${openedOn}T0${random.int(0, 9)}:${random.int(10, 59)}:00Z`)
          : null,
      },
    ];
  });
