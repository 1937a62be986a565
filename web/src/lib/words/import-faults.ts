import { FAULT_WORDS, faultSentence } from '@sotay/core/units/import/faults.ts';
import type { FaultCode } from '@sotay/core/units/import/faults.ts';
import { language } from './language.ts';

const FAULTS_EN: Record<FaultCode, string> = {
  'not-a-sheet': 'The file is no .xlsx or .csv spreadsheet, or it is damaged.',
  'old-sheet': 'The file has the old .xls format. Open it and save it as .xlsx.',
  'file-too-large': 'The file is too large to be read safely.',
  'too-many-rows': 'The sheet has too many rows (at most {limit}).',
  'too-many-columns': 'The sheet has too many columns (at most {limit}).',
  'nothing-recognised': 'No list was recognised: there is no row of known titles.',
  'header-missing': 'No row of titles was found in the sheet.',
  'column-missing': 'The column "{title}" is missing.',
  'columns-differ': 'Several columns hold "{title}" and differ.',
  formula: 'The cell "{title}" is a formula; put its value there (Paste special, values).',
  'value-missing': '"{title}" is missing.',
  'value-too-long': '"{title}" is too long (at most {limit} characters).',
  'code-malformed': 'The code "{value}" may hold letters, digits, dots and dashes; at most 20 characters.',
  'unit-kind-unknown': 'The kind of unit "{value}" is not known.',
  'cell-type-unknown':
    'The type of cell "{value}" is not known. The guide of the template lists the types; it may be left empty.',
  'unit-code-twice': 'The code {value} stands in row {row} already.',
  'unit-parent-missing': 'A unit of the kind "{kind}" needs one above it.',
  'unit-parent-unknown': 'There is no unit above with the code {value}.',
  'unit-parent-faulty': 'The unit above, {value}, is faulty in row {row}.',
  'unit-kind-misplaced': '"{kind}" cannot stand under "{parentKind}".',
  'unit-kind-fixed': 'The unit {value} exists with the kind "{kind}"; an import does not change kinds.',
  'unit-root-exists': 'There is a topmost unit already, with the code {value}.',
  'unit-cycle': 'Units stand under each other in a ring: {value}.',
  'member-name-malformed': 'The name "{value}" is not valid: family and given name, letters only.',
  'member-alike':
    'Perhaps the same person: somebody with this name and birthday is in {unit}, card number {card}. Say whether it is the same person.',
  'member-alike-in-file':
    'Perhaps the same person: row {row}{sheet} has this name and birthday and another card number. Say so if they are two people.',
  'card-missing': 'The card number is missing, and this person is not known yet.',
  'card-malformed': 'The card number "{value}" is not valid: 12 digits (old cards: 8).',
  'number-cut': 'The card number "{value}" was cut by the spreadsheet program; write it again as text.',
  'card-in-use': 'This card number belongs to somebody outside this list, or who has left.',
  'card-twice': 'This card number stands in row {row}{sheet} already.',
  'phone-malformed': 'The telephone number "{value}" is not valid.',
  'phone-several': 'There are several telephone numbers in one cell; leave one.',
  'phone-twice': 'This telephone number stands in row {row}{sheet} already.',
  'phone-in-use': 'This telephone number belongs to another member.',
  'day-malformed': 'The day "{value}" is not valid; write day/month/year.',
  'day-in-future': '"{title}" cannot lie after today.',
  'days-out-of-order': '"{title}" cannot lie before "{earlier}".',
  'unit-unknown': 'The unit "{value}" was not found.',
  'unit-to-choose': 'Which unit is "{value}"? Please choose it.',
  'unit-faulty': 'The unit {value} is faulty in row {row}.',
  'unit-not-a-cell': 'The unit {value} is not a cell.',
  'status-unknown': 'The status "{value}" is not known.',
  'flag-unknown': 'The flag "{value}" is not known.',
  'post-unknown': 'Which post is "{value}"? Please choose it.',
  'post-not-for-unit': 'A unit of the kind "{unitKind}" has no "{kind}".',
  'post-holder-unknown': 'Nobody has this card number.',
  'post-holder-faulty': 'This member is faulty in row {row}.',
  'post-holder-named-otherwise': 'This card number belongs to somebody not named "{value}".',
  'post-twice': 'This post of the same person stands in row {row}{sheet} already.',
  'post-taken': 'The unit has a "{kind}" in row {row}{sheet} already.',
  'post-held': 'Somebody else is "{kind}" of the unit now.',
};

/** A fault of an import in one sentence; the Vietnamese wording is core's, which writes it into the sheet of faulty rows too. */
export const importFaultWords = (fault: {
  code: string;
  params: Readonly<Record<string, string | number>>;
}): string => {
  const wording = language === 'en' ? FAULTS_EN : FAULT_WORDS;
  return faultSentence(wording[fault.code as FaultCode], fault.params);
};
