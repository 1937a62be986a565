import { PublicMediaEntry, VariantName } from '../files/media.schema.ts';
import { defineContract } from '../kernel/contract.ts';
import { Day, Done, Id, Instant, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { postKinds } from '../kernel/post-kinds.ts';
import { RichText } from '../rich-text/rich-text.schema.ts';
import { MAX_REPORT_FILES, dutyStates } from './duty.rules.ts';

const PATH = '/api/units/:unitId/duties';
const ONE = `${PATH}/:deliveryId` as const;
const unit = Obj({ unitId: Id() });
const one = Obj({ unitId: Id(), deliveryId: Id() });
const act = { permission: 'directives.act' } as const;

const duty = {
  id: Id(),
  title: Text(200),
  publisherName: Text(200),
  version: Int(1),
  sentAt: Instant(),
  reportBy: Nullable(Day()),
  state: OneOf(...dutyStates),
  /** What the unit did, it did for an earlier version. */
  isForEarlier: Type.Boolean(),
  isWithdrawn: Type.Boolean(),
  /** Days it has been where it is. */
  days: Int(),
  isStuck: Type.Boolean(),
};

const counts = {
  units: Int(),
  waiting: Int(),
  received: Int(),
  passed: Int(),
  reported: Int(),
  stuck: Int(),
};
const moved = ['directives/no-duty', 'directives/withdrawn', 'directives/newer-version'] as const;
const version = { version: Int(1) };
const reportFiles = List(PublicMediaEntry, MAX_REPORT_FILES);

/** What a directive asks of each level: received, passed on with own guidance, reported; and where it is stuck (D7). */
export const dutiesContract = defineContract({
  /** What the unit has to do, what is not done first. */
  duties: {
    method: 'GET',
    path: PATH,
    summary: 'Directives that ask a unit to act, those not reported first',
    access: act,
    params: unit,
    response: Obj({ unitName: Text(200), duties: List(Obj(duty), 200) }),
  },
  /** One of them, with what the unit said and did. */
  duty: {
    method: 'GET',
    path: ONE,
    summary: 'One directive that asks a unit to act, with its own guidance and report',
    access: act,
    params: one,
    response: Obj({
      ...duty,
      unitName: Text(200),
      hasUnitsBelow: Type.Boolean(),
      body: RichText,
      guidance: RichText,
      guidanceDueOn: Nullable(Day()),
      report: Text(5_000),
      reportFiles,
      receiverName: Text(100),
      passerName: Text(100),
      reporterName: Text(100),
    }),
    errors: ['directives/no-duty'],
  },
  /** Takes it up: those above see that it arrived. */
  receive: {
    method: 'POST',
    path: `${ONE}/receipt`,
    summary: 'Confirm that the unit has received a directive and takes it up',
    access: act,
    params: one,
    body: Obj(version),
    response: Done,
    errors: moved,
  },
  /** Passes it on to everybody below with own guidance, and a day of one's own, if wanted. May be said again until it is reported. */
  passOn: {
    method: 'POST',
    path: `${ONE}/passing`,
    summary: 'Pass a directive on to all below with own guidance',
    access: act,
    params: one,
    body: Obj({ ...version, guidance: RichText, dueOn: Nullable(Day()) }),
    response: Done,
    errors: [...moved, 'directives/not-received', 'directives/words-missing', 'directives/day-past'],
  },
  /** Reports what was done, with media of the unit that are ready. */
  report: {
    method: 'POST',
    path: `${ONE}/report`,
    summary: 'Report to the levels above what the unit did',
    access: act,
    params: one,
    body: Obj({ ...version, words: Text(5_000, 1), mediaIds: List(Id(), MAX_REPORT_FILES) }),
    response: Done,
    errors: [...moved, 'directives/not-received', 'directives/words-missing', 'files/media-not-ready'],
  },
  /** Bytes of something that hangs on a unit's report, for the unit and those above: `main`, `poster`, `captions` or a variant of the entry. */
  reportFile: {
    method: 'GET',
    path: `${ONE}/report/:mediaId/:variant`,
    summary: 'Bytes of a medium of a report on a duty, by ranges',
    access: { permission: 'directives.oversee' },
    params: Obj({ unitId: Id(), deliveryId: Id(), mediaId: Id(), variant: VariantName() }),
    response: 'file',
  },
  /** Where it is stuck, for how long, and whom to call; one level, and opened unit by unit. */
  waterfall: {
    method: 'GET',
    path: '/api/units/:unitId/deliveries/:deliveryId/waterfall',
    summary:
      'How the units right below a unit act on a directive, with those below them counted and whom to call',
    access: { permission: 'directives.oversee' },
    params: one,
    response: Obj({
      unitName: Text(200),
      title: Text(200),
      version: Int(1),
      sentAt: Instant(),
      reportBy: Nullable(Day()),
      /** All units below that have to act. */
      ...counts,
      rows: List(
        Obj({
          unitId: Id(),
          name: Text(200),
          hasUnits: Type.Boolean(),
          /** Null where only units below it were chosen. */
          state: Nullable(OneOf(...dutyStates)),
          days: Int(),
          isStuck: Type.Boolean(),
          report: Text(5_000),
          reportFiles,
          call: Nullable(Obj({ name: Text(100), post: OneOf(...postKinds), phone: Nullable(Text(20)) })),
          /** The units below this one. */
          below: Obj(counts),
        }),
        500,
      ),
    }),
  },
});
