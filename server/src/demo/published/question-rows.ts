import { addDays, dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { DemoMember } from '@sotay/core/demo/people.ts';
import { DEMO_QUESTIONS } from '@sotay/core/demo/published-words.ts';
import type { Random } from '@sotay/core/demo/random.ts';
import { answerDueOn } from '@sotay/core/petitions/petition.rules.ts';
import type { Office } from './offices.ts';
import type { TextRows } from './text-rows.ts';

/** Questions of members of one cell to the committee above about a text, some days after it came. */
export const questionRows = (
  random: Random,
  { at, id, text }: TextRows,
  { asked, askers, cellName }: { asked: Office; askers: readonly DemoMember[]; cellName: string },
) => {
  const sentOn = dayOfInstant(at.toISOString());
  return DEMO_QUESTIONS.flatMap(({ title, text: body, answer }, index) => {
    const asker = askers[index];
    if (!asker) return [];
    const day = addDays(sentOn, 3 + index);
    const sentAt = new Date(`${day}T03:00:00Z`);
    const answeredAt = answer === '' ? null : new Date(`${addDays(day, 4)}T02:00:00Z`);
    return [
      {
        ...{ ...asked.placed, id: random.id(sentAt.getTime()), unitName: asked.name },
        ...{ memberId: asker.id, memberName: asker.fullName, cellName },
        ...{ kind: 'question', title, body, aboutId: id, aboutTitle: text.title },
        ...{ sentAt, arrivedAt: sentAt, dueOn: answerDueOn('grassroots-committee', day) },
        state: answeredAt ? 'answered' : 'waiting',
        ...{ receivedAt: answeredAt, receiverName: answeredAt ? asked.publisher.fullName : '' },
        ...{ answer, answeredAt, answererName: answeredAt ? asked.publisher.fullName : '' },
        ...{
          answeredBy: answeredAt ? asked.name : '',
          answerUnitId: answeredAt ? asked.placed.unitId : null,
        },
      },
    ];
  });
};
