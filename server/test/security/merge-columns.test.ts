// Merging two records of one person forgets no table: every column that may name a member goes along, or says why it stays.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, createWorld } from '../world.ts';

/** Names of columns that hold other ids than a member's. */
const OTHERS =
  /^(id|unit_id|.*_unit_id|account_id|session_id|post_id|parent_id|meeting_id|item_id|file_id|main_id|proposal_id|device_id|task_id|entry_id|import_id|event_id|history_id|vote_id|first_vote_id|poll_id|notice_id|about_id|key|issue_id|edition_id|recording_id|directive_id|delivery_id|document_id|to_document_id|thing_id|source_id|answers_id|shelved_as|from_document_id|dispatch_id)$/;

const ACT = 'says who did an act on its day: history, which the given-up record goes on naming';
const LOG = 'the log is sealed; the merge itself is written down with both records';

/** Columns that stay as they are, each with the reason. */
const STAYS: Record<string, string> = {
  'members.member_id': 'the record itself, made of its id',
  'accounts.member_id': 'the account of the given-up record ends with it',
  'activation_codes.made_by': 'an account, not a member',
  'audit_events.member_id': LOG,
  'audit_events.for_member_id': LOG,
  'audit_events.subject_id': LOG,
  'audit_events.object_id': LOG,
  'member_standings.member_id': 'one of the two histories is chosen, and they change places',
  'member_standings.recorded_by': ACT,
  'recoveries.member_id': 'tells of the account that ended; one under way is closed',
  'recoveries.started_by': ACT,
  'recoveries.decided_by': ACT,
  'ballots.member_id': 'counted under the record that stood on the roll of that day',
  'reserved_opinions.member_id': 'printed in the minutes under the name of that day',
  'signatures.member_id': 'a signature is never changed',
  'addenda.member_id': 'part of sealed minutes',
  'minutes_edits.member_id': ACT,
  'resolution_clauses.receiver_ids': 'words of a resolution; the tasks made of them go along',
  'tasks.assigned_by': ACT,
  'slip_batches.asked_by': 'a sheet is gone after a day, and nobody else may take it',
  'slip_batches.member_ids': 'a sheet is gone after a day; who left is skipped',
  'imports.member_id': 'goes with the account that asked',
  'damaged_files.object_id': 'names a file or a medium, never a member',
  'held_files.member_id': 'says who put it in on its day, and may not decide about it',
  'held_decisions.member_id': ACT,
  'exports.member_id': 'goes with the account that asked, and is gone after a day',
  'import_mappings.updated_by': ACT,
  'unit_history.recorded_by': ACT,
  'month_reports.sent_by': ACT,
  'directives.author_id': ACT,
  'directives.editor_id': ACT,
  'directives.submitter_id': ACT,
  'document_openings.member_id': 'says who opened it on its day, with the name of that day',
  'receipts.member_id': 'a trigger on members carries them over, but for what both records opened',
  'correction_requests.answered_by': ACT,
  'bureau_minutes.chair_member_id': ACT,
  'bureau_minutes.taker_member_id': ACT,
  'meeting_readers.member_id': 'only a share is told of it, and after a year it is forgotten',
  'meeting_overseers.member_id': 'says who was invited on its day, with the name of that day',
  'handed_papers.to_units': 'units that a paper is for',
  'bulletin_issues.submitter_member_id': ACT,
  'transfers.asked_by': ACT,
  'transfers.answered_by': ACT,
  'meeting_graders.member_id': 'only keeps one from giving two grades in a meeting that is on',
  'poll_slips.member_id': 'forbids a second slip, and is gone at the count of the same evening',
  'helps.named_by': ACT,
  'helps.ended_by': ACT,
  'offline_acts.member_id': ACT,
  'outgoing_messages.member_id': 'says who was written to on its day',
  'push_subscriptions.member_id': 'goes with the session of the account that ends',
  'waiting_notices.member_ids':
    'a notice is gone by the next morning; a record that is given up is not called',
  'speeches.member_id': 'says who spoke on its day, with the name of that day',
  'straw_poll_answers.member_id': 'a tap is gone when its poll closes',
};

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('every column that may name a member is carried over or exempt with a reason', async () => {
  const { rows: columns } = await world.admin.query<{ place: string; name: string }>(
    `select c.relname || '.' || a.attname as place, a.attname as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
        and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)`,
  );
  const { rows: links } = await world.admin.query<{ place: string }>(
    "select of_table || '.' || of_column as place from member_links()",
  );
  const known = new Set([...links.map(({ place }) => place), ...Object.keys(STAYS)]);
  const asked = columns.filter(({ name }) => !OTHERS.test(name)).map(({ place }) => place);
  expect(asked.filter((place) => !known.has(place))).toEqual([]);
  expect([...known].filter((place) => !asked.includes(place))).toEqual([]);
});

test('a key of two columns goes along whole', async () => {
  const { rows } = await world.admin.query<{ place: string }>(
    `select c.conrelid::regclass || '.' || a.attname as place
       from pg_constraint c join lateral unnest(c.conkey, c.confkey) as k (own, target) on true
       join pg_attribute t on t.attrelid = c.confrelid and t.attnum = k.target and t.attname = 'unit_id'
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
      where c.contype = 'f' and c.confrelid = 'members'::regclass and c.conrelid::regclass::text not in ('accounts', 'member_standings')
     except select of_table || '.' || unit_column from member_links()`,
  );
  expect(rows).toEqual([]);
});
