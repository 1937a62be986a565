/** Errors of the room `imports`: code → HTTP status. What is wrong inside a workbook are faults of its preview, not errors. */
export const importsErrors = {
  /** Nothing arrived. */
  'imports/empty': 422,
  /** An import is being applied here; wait until it is done. */
  'imports/busy': 409,
  /** The preview is still being made, or the file was refused: there is nothing to apply. */
  'imports/not-previewed': 409,
  /** It was applied already. */
  'imports/applied': 409,
  /** No row of the file changes anything. */
  'imports/nothing-to-do': 409,
  /** It was not applied, or was brought back already: there is nothing to undo. */
  'imports/not-applied': 409,
  /** Something that came after depends on it. */
  'imports/depended-on': 409,
} as const;
