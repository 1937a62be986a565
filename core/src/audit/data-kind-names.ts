/**
 * What of a member a permission shows:
 * `record` the card (dates, telephone, last digits, status), `name` name and posts, `meetings` presence, opinions and votes in minutes,
 * `tasks` tasks and reports, `petitions` what they brought before a body,
 * `receipts` whether they opened and understood what was published, `files` papers and photos sent with them, `account` whether and how they are in the handbook,
 * `trail` who did what.
 */
export const dataKinds = [
  'record',
  'name',
  'meetings',
  'tasks',
  'petitions',
  'receipts',
  'files',
  'account',
  'trail',
] as const;

export type DataKind = (typeof dataKinds)[number];
