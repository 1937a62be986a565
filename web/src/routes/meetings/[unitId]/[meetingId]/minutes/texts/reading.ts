import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import type { minutesContract } from '@sotay/core/meetings/minutes.contract.ts';
import { minutesWords as t } from '#lib/words/minutes.ts';

export type MinutesText = OutputOf<(typeof minutesContract)['minutesTexts']>['texts'][number];

/** What a place is called: "Ý kiến · Nguyễn Văn An", "Ghi thêm · 6. Biểu quyết". */
export const nameOf = ({ part, section, heading }: MinutesText): string =>
  [t.parts[part], part === 'remark' ? (t.sections[section - 1] ?? '') : heading]
    .filter((piece) => piece !== '')
    .join(' · ');
