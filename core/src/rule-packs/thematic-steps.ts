import { phase, step } from './builders.ts';
import { adoptAgenda, notifyMembers, openingSteps, readMinutes, reportUp } from './regular-steps.ts';
import type { MeetingPhase, MeetingStep } from './rule-pack.ts';

/** Presenting and discussing a theme: the core of a thematic meeting, also when it follows a regular one on the same day. */
export const themeSteps: MeetingStep[] = [
  step('present-theme', 'Trình bày chuyên đề', ['member'], 'agenda'),
  step(
    'discuss-theme',
    'Thảo luận: bí thư định hướng; nhận thức, liên hệ bản thân, đơn vị',
    ['secretary', 'member'],
    'agenda',
  ),
];

export const assignTheme = step(
  'assign-theme',
  'Phân công đảng viên am hiểu chuẩn bị dự thảo chuyên đề theo kế hoạch năm, quý',
  ['secretary'],
  'prepare',
);

export const concludeTheme = step(
  'conclude-theme',
  'Đánh giá chất lượng, ý nghĩa chuyên đề; kết luận nội dung cần tiếp thu',
  ['chair'],
  'agenda',
);

/**
 * The phases of a thematic meeting (second-hand). `send` is how the papers go out beforehand and `publish` what becomes of
 * the finished theme: the two places where the packs differ.
 */
export function thematicPhases(send: MeetingStep, publish: MeetingStep): MeetingPhase[] {
  return [
    phase('preparation', 'Chuẩn bị', 'before', [
      assignTheme,
      step('bureau-adopts-theme', 'Chi ủy thông qua chuyên đề', ['bureau'], 'prepare', {
        duty: 'bureau-met',
      }),
      notifyMembers,
      send,
    ]),
    phase('opening', 'Mở đầu', 'live', [
      ...openingSteps,
      step('state-aim', 'Nêu mục đích, yêu cầu của chuyên đề', ['chair'], 'agenda'),
      adoptAgenda,
    ]),
    phase('presentation', 'Trình bày chuyên đề', 'live', themeSteps.slice(0, 1)),
    phase('discussion', 'Thảo luận', 'live', themeSteps.slice(1)),
    phase('closing', 'Kết thúc', 'live', [concludeTheme, readMinutes]),
    phase('after', 'Sau sinh hoạt', 'after', [publish, reportUp]),
  ];
}
