import type { CallInput, CallOutput } from '../platform/api.ts';

export type Reading = NonNullable<CallOutput<'imports.reading'>['reading']>;
export type SheetRead = Reading['sheets'][number];
type Decision = CallInput<'imports.decide'>['body'];

/** What a person sets on the screen: one answer for each word, one field for each column. */
export type Answers = {
  units: Record<string, string>;
  posts: Record<string, string>;
  nameCase: Reading['nameCase'];
  sheets: { kind: SheetRead['kind']; headerRow: number; fields: Record<string, string> }[];
};

/** The answers as they stand; the nearest proposal stands ready where nobody has chosen yet, and counts only once it is saved. */
export const answersOf = ({ units, posts, nameCase, sheets }: Reading): Answers => ({
  units: Object.fromEntries(
    units.map(({ word, chosen, proposals }) => [word, chosen?.code ?? proposals[0]?.code ?? '']),
  ),
  posts: Object.fromEntries(posts.map(({ word, chosen, proposals }) => [word, chosen ?? proposals[0] ?? ''])),
  nameCase,
  sheets: sheets.map(({ kind, headerRow, columns }) => ({
    ...{ kind, headerRow },
    fields: Object.fromEntries(columns.map(({ letters, field }) => [letters, field ?? ''])),
  })),
});

/** The answers as the act takes them; sheets only where they differ from how they were read. */
export const decisionOf = (answers: Answers, reading: Reading): Decision => {
  const before = answersOf(reading);
  const isSame = JSON.stringify(before.sheets) === JSON.stringify(answers.sheets);
  return {
    units: Object.entries(answers.units).map(([word, code]) => ({ word, code: code === '' ? null : code })),
    posts: reading.posts.map(({ word }) => {
      const kind = answers.posts[word] ?? '';
      return { word, kind: kind === '' ? null : (kind as NonNullable<Decision['posts']>[number]['kind']) };
    }),
    nameCase: answers.nameCase,
    ...(!isSame && {
      sheets: answers.sheets.map(({ kind, headerRow, fields }) => ({
        ...{ kind, headerRow },
        fields: Object.entries(fields).map(([letters, field]) => ({
          letters,
          field: field === '' || kind === 'none' ? null : field,
        })),
      })),
    }),
  };
};
