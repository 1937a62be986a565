import type { Day } from '../calendar/day.ts';

/** A section of the bulletin: its code for good, its words as they are printed. */
export type Section = { readonly code: string; readonly label: string };

/** The section for what committees and cells add from their own life. */
export const LOCAL_SECTION = 'local';

/**
 * Lists of sections, each from a day on; an issue keeps the words it was published with. Source: the seven sections of the bulletin of a
 * province since 1/2020 (domain §3, *read* in part, its last section cut off), news in the country, in the province and abroad as the
 * article on the handbook names them (*read*), and the guidance for the month's meeting (*second-hand*). The order is ours.
 */
const LISTS: readonly { readonly from: Day; readonly sections: readonly Section[] }[] = [
  {
    from: '2020-01-01',
    sections: [
      { code: 'meeting-guidance', label: 'Hướng dẫn sinh hoạt chi bộ trong tháng' },
      { code: 'in-the-country', label: 'Tin trong nước' },
      { code: 'in-the-province', label: 'Tin trong tỉnh' },
      { code: 'international', label: 'Tin quốc tế' },
      { code: 'new-policies', label: 'Văn bản, chính sách mới' },
      {
        code: 'following-the-example',
        label: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
      },
      { code: 'good-examples', label: 'Gương chi bộ, đảng viên' },
      { code: 'party-work', label: 'Nghiệp vụ công tác Đảng' },
      { code: 'communication', label: 'Định hướng tuyên truyền' },
      { code: LOCAL_SECTION, label: 'Tin từ cơ sở' },
    ],
  },
];

/** The list that holds on a day; the first one for days before it. */
export const sectionsOn = (day: Day): readonly Section[] =>
  (LISTS.findLast(({ from }) => from <= day) ?? LISTS[0])?.sections ?? [];

/** What an issuer changed in the list: other words, another place, or left out; and sections of its own. */
export type SectionChange = Section & { readonly position: number; readonly shown: boolean };

/** The list of an issuer: the general one with its own changes, in the order that these ask for; `shown` is false for what it leaves out. */
export function sectionsWith(
  general: readonly Section[],
  changes: readonly SectionChange[],
): (Section & { shown: boolean })[] {
  const changed = new Set(changes.map(({ code }) => code));
  const unchanged = general
    .map((section, position) => ({ ...section, position, shown: true }))
    .filter(({ code }) => !changed.has(code));
  return [...unchanged, ...changes]
    .toSorted((one, other) => one.position - other.position)
    .map(({ code, label, shown }) => ({ code, label, shown }));
}
