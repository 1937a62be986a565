import type { Day } from '../calendar/day.ts';
import type { PostKind } from '../kernel/post-kinds.ts';
import { pack2018 } from './pack-2018-2024.ts';
import { pack2025 } from './pack-2025-2026.ts';
import type { CellType } from '../units/cell-types.ts';
import type {
  AgendaTemplateItem,
  Certainty,
  Duty,
  MeetingForm,
  MeetingKind,
  MeetingPhase,
  MeetingStep,
  Participants,
  RulePack,
  VoteQuestion,
} from './rule-pack.ts';

/** All rule packs, oldest first, without overlap or gap. */
export const rulePacks: readonly RulePack[] = [pack2018, pack2025];

/** A step together with its phase and the number people know it by (`2.3`). */
export type NumberedStep = MeetingStep & { number: string; phaseId: string; when: MeetingPhase['when'] };

/** The pack in force on a day; undefined before the first pack. */
export function packForDate(day: Day): RulePack | undefined {
  return rulePacks.find(
    (pack) => pack.effectiveFrom <= day && (pack.effectiveTo === null || day <= pack.effectiveTo),
  );
}

/** The pack with a code, as a meeting keeps it (`2025-2026`). */
export function packByCode(code: string): RulePack | undefined {
  return rulePacks.find((pack) => pack.code === code);
}

/** The prescribed course of a kind of meeting under a pack. */
export function meetingForm(pack: RulePack, kind: MeetingKind): MeetingForm | undefined {
  return pack.meetings.find((form) => form.kind === kind);
}

/** All steps of a form in order, numbered by phase: `1.1`, `1.2`, `2.1` … */
export function numberedSteps(form: MeetingForm): NumberedStep[] {
  return form.phases.flatMap((phase, phaseIndex) =>
    phase.steps.map((step, stepIndex) => ({
      ...step,
      number: `${phaseIndex + 1}.${stepIndex + 1}`,
      phaseId: phase.id,
      when: phase.when,
    })),
  );
}

/** The steps gone through while people sit together, in order. */
export function liveSteps(form: MeetingForm): NumberedStep[] {
  return numberedSteps(form).filter((step) => step.when === 'live');
}

/** Whether a form prescribes something the system can watch (42-HD asks for dues and papers ahead, 12-HD does not). */
export function prescribes(form: MeetingForm, duty: Duty): boolean {
  return numberedSteps(form).some((step) => step.duty === duty);
}

/**
 * The posts whose holders sit in a bureau or a committee. Secretary and deputy are of the bureau, and are all of it where there is
 * none (12-HD, 42-HD step 1.2: read).
 */
export const SEATS: Readonly<Record<Exclude<Participants, 'members'>, readonly PostKind[]>> = {
  bureau: ['secretary', 'deputy-secretary', 'bureau-member'],
  committee: ['secretary', 'deputy-secretary', 'committee-member'],
};

/** The agenda template for a type of cell: its own items stand in the place of those with the same id, others follow (42-HD part 4; second-hand). */
export function agendaTemplateFor(
  { agendaTemplate, agendaByCell }: Pick<RulePack, 'agendaTemplate' | 'agendaByCell'>,
  cellType: CellType,
): AgendaTemplateItem[] {
  const own = agendaByCell.find((entry) => entry.cellType === cellType)?.items ?? [];
  const isCommon = (item: AgendaTemplateItem) => agendaTemplate.some(({ id }) => id === item.id);
  return [
    ...agendaTemplate.map((item) => own.find(({ id }) => id === item.id) ?? item),
    ...own.filter((item) => !isCommon(item)),
  ];
}

/** A vote question of a pack by its kind. */
export function voteQuestion(pack: RulePack, kind: string): VoteQuestion | undefined {
  return pack.voteQuestions.find((question) => question.kind === kind);
}

/** The layout papers dated on a day follow under a pack (the newest one already in force, else the pack's first). */
export function paperLayoutId(pack: RulePack, day: Day): string | undefined {
  const layout =
    pack.documents.layouts.findLast((entry) => entry.effectiveFrom <= day) ?? pack.documents.layouts[0];
  return layout?.layoutId;
}

/** Whether a rule may be shown as law; otherwise the screen says "theo cấu hình của đơn vị". */
export function isLaw(certainty: Certainty): boolean {
  return certainty === 'read';
}
