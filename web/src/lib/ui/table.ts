/** A column of an office table: its heading, and the text of a row in it. */
export type Column<R> = {
  readonly key: string;
  readonly label: string;
  readonly text: (row: R) => string;
  readonly numeric?: boolean;
};
