import { hintOf } from '@sotay/core/units/import/same-person.rules.ts';
import type {
  FieldChange,
  ImportPreview,
  RowEffect,
  RowPreview,
} from '@sotay/core/units/import/import-types.ts';

/** The parts of a preview, each cut into pages of JSON. */
export type Parts = Record<string, string[]>;

const ROWS_A_PAGE = 100;

/** Names that only we use for what has none are not for eyes. */
const shown = <V>(value: V): V | null => (typeof value === 'string' && value.startsWith('#') ? null : value);

/** Changes as they are shown and kept: of a card number only its end. */
export const tellable = (changes: readonly FieldChange[]): FieldChange[] =>
  changes.map(({ field, before, after }) =>
    field === 'cardNumber'
      ? { field, before: hintOf(String(before)), after: hintOf(String(after)) }
      : { field, before: shown(before), after },
  );

const rowOf = ({ sheetName, row, label, unitCode, changes }: RowPreview<unknown>) => ({
  sheet: sheetName.slice(0, 100),
  row,
  label: label.slice(0, 200),
  unitCode: shown(unitCode),
  changes: tellable(changes),
});

const pages = (rows: readonly unknown[]): string[] => {
  const cut: string[] = [];
  for (let at = 0; at < rows.length; at += ROWS_A_PAGE)
    cut.push(JSON.stringify(rows.slice(at, at + ROWS_A_PAGE)));
  return cut;
};

const effects = ['new', 'changed', 'unchanged'] as const satisfies readonly RowEffect[];

/** The name of the part that holds the rows of one sheet with one effect. */
export const partOf = (sheet: string, effect: string): string => `${sheet}/${effect}`;

/** A preview as it is shown: faults, effects by sheet, effects by unit. */
export const partsOf = (preview: ImportPreview): Parts => {
  const sheets = { units: preview.units, members: preview.members, posts: preview.posts };
  const rows = Object.entries(sheets).flatMap(([sheet, all]) =>
    effects.map((effect) => {
      const kept: readonly RowPreview<unknown>[] = all.filter((row) => row.effect === effect);
      return [partOf(sheet, effect), pages(kept.map(rowOf))] as const;
    }),
  );
  const faults = Object.values(sheets).flatMap((all) => all.flatMap((row) => row.faults));
  const byUnit = preview.byUnit.map((unit) => ({ ...unit, unitCode: shown(unit.unitCode) ?? '' }));
  return { ...Object.fromEntries(rows), faults: pages(faults), units: pages(byUnit) };
};
