import { exportedBulletins } from './features/bulletins/index.ts';
import { exportedDirectives } from './features/directives/index.ts';
import { exportedDocuments } from './features/documents/index.ts';
import { exportedFiles } from './features/files/index.ts';
import { exportedHelps } from './features/helpers/index.ts';
import { exportedMeetings } from './features/meetings/index.ts';
import { exportedMembers } from './features/members/index.ts';
import { exportedReports } from './features/oversight/index.ts';
import { exportedHistory } from './features/reorganisation/index.ts';
import { exportedPlans } from './features/plans/index.ts';
import { exportedTasks } from './features/tasks/index.ts';
import { exportedTransfers } from './features/transfers/index.ts';
import { exportedUnits } from './features/units/index.ts';
import type { ExportedTable } from './platform/exports/exported-table.ts';

/** All that units own and take along in an export, in the order of its sheets. A new table of a room is named there, or below. */
export const exportedTables: readonly ExportedTable[] = [
  ...exportedUnits,
  ...exportedHistory,
  ...exportedMembers,
  ...exportedMeetings,
  ...exportedReports,
  ...exportedPlans,
  ...exportedTasks,
  ...exportedBulletins,
  ...exportedDirectives,
  ...exportedDocuments,
  ...exportedFiles,
  ...exportedTransfers,
  ...exportedHelps,
];

/** Tables of units that stay, each with the reason. A test holds both lists against the catalogue. */
export const keptTables: Readonly<Record<string, string>> = {
  audit_events: 'the sealed log is searched and proven where it lies; a copy proves nothing',
  audit_leaves: 'hashes of the sealed log',
  ballots: 'who voted how is for those who lead on the screen of that vote; what it came to is in votes',
  bulletin_issues: 'drafts and their course; what was published is exported as it was',
  bulletin_items: 'drafts; what was published is exported as it was',
  bulletin_sections: 'ways to order what is written; each edition carries its own words',
  damaged_files: 'what the machine found out about its disk',
  dispatches: 'between two units; what a unit received is in its library, and exported there',
  dispatch_attachments: 'goes with the paper that it was sent with',
  document_openings: 'who opened an internal paper is for those who answer for it, on its screen',
  document_versions: 'where a text was read from, and how far; files, documents and their texts are exported',
  held_files: 'what does not belong here is not taken along; it is decided about where it was held',
  held_decisions: 'goes with what was held',
  guard_words: 'how one office keeps watch here; a copy would tell others what to avoid',
  exports: 'what one person took is told by the log, not by the file',
  media:
    'pictures, recordings and videos on their way; what was published carries its own list and is read where it hangs',
  meeting_readers: 'who looked at an invitation: a share for a while, no data of the unit',
  handed_papers: 'means to show a file of the unit below; the file itself is exported',
  directives: 'drafts of an office; what left it is in directive_versions',
  publishing_rules: 'how one office works with itself',
  deliveries: 'a share of what is in directive_versions of the unit that published',
  receipts: 'who opened what is told in numbers, and after a year it is forgotten',
  import_mappings: 'how lists of a source are read: means to import, no data of the unit',
  import_pages: 'previews, gone once they are applied',
  imports: 'workbooks of others, sealed until they are applied',
  meeting_graders:
    'who has said what they think of a meeting, so that nobody says it twice; what was said is in the papers',
  meeting_grades: 'told from five members on, in the minutes; fewer are never told',
  petitions: 'between a member and the body asked; those who take a unit along are neither',
  outgoing_messages:
    'that a gateway was asked to ring somebody up; what it was about is told in the handbook',
  push_subscriptions: 'where single devices take notices: secrets of their browsers, gone with the session',
  waiting_notices:
    'what is said at six in the morning, and gone then; the things themselves are exported where they belong',
  offline_acts:
    'that acts waited for the network, by random numbers of devices; the acts themselves are exported where they belong',
  places_to_come: 'where units go while they move, gone once they are there',
  ballot_boxes: 'slips of a poll that is still open; nobody may look inside',
  poll_slips: 'who has received a slip of a poll that is still open, gone at the count',
  recoveries: 'how an account was let in again is a matter of that account',
  rule_packs:
    'rules of the whole installation, no data of a unit; they are read under their code by every meeting',
  taken_numbers: 'which number the office gave to which document; the number stands in the document',
  saved_documents: 'what single people saved for themselves, with their own words: nobody else sees it',
  search_entries: 'made from what is exported where it belongs, and made anew there',
  search_pages: 'made from what is exported where it belongs, and made anew there',
  slip_batches: 'codes that open accounts',
  straw_poll_answers: 'single taps, seen by nobody and gone when the poll closes',
  visits: 'the use of the handbook by single people is counted, never shown',
};
