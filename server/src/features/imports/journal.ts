import type {
  FieldChange,
  MemberFields,
  PostFields,
  UnitFields,
} from '@sotay/core/units/import/import-types.ts';

/** A row that an import changed: how it stood before, and how it left it. */
export type Changed<Fields> = { id: string; before: Fields; after: Fields };

/** A unit as a journal has it; those of before there were types of cell do not name one. */
type JournalUnit = Omit<UnitFields, 'cellType'> & Partial<Pick<UnitFields, 'cellType'>>;

/** What an import did, in full, so that it can be brought back. Units are named by code. */
export type Journal = {
  units: { created: { id: string; fields: JournalUnit }[]; changed: Changed<JournalUnit>[] };
  members: { created: { id: string; fields: MemberFields }[]; changed: Changed<MemberFields>[] };
  posts: { created: { id: string; fields: PostFields }[]; changed: Changed<PostFields>[] };
};

type Update<Fields> = { id: string; fields: Fields; changes: readonly FieldChange[] };

/** The rows of a plan that change, with how they stood. */
export const changedOf = <Fields extends object>(updates: readonly Update<Fields>[]): Changed<Fields>[] =>
  updates.map(({ id, fields, changes }) => ({
    id,
    before: { ...fields, ...Object.fromEntries(changes.map(({ field, before }) => [field, before])) },
    after: fields,
  }));
