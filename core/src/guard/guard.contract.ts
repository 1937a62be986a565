import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Instant, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { guardMarks } from './guard-marks.ts';
import { Seen, wordsContract } from './words.contract.ts';

const HELD = '/api/units/:unitId/held-files';
const ONE = `${HELD}/:heldFileId` as const;
const unit = Obj({ unitId: Id() });
const one = Obj({ unitId: Id(), heldFileId: Id() });
const decide = { permission: 'guard.decide' } as const;
const Mark = OneOf(...guardMarks);
const Reason = Obj({ reason: Text(500, 10) });

/** So many held files are listed, the latest first. */
export const MOST_HELD = 100;

const Row = {
  unitId: Id(),
  id: Id(),
  unitName: Text(200),
  mime: Text(100),
  size: Int(1),
  marks: List(Mark, guardMarks.length),
  state: OneOf('held', 'released', 'destroyed'),
  heldAt: Instant(),
};

/** The guard: files that look as if they did not belong on this system, and those who decide about them. */
export const guardContract = defineContract({
  ...wordsContract,
  /** What a unit and all below have held, the latest first: what was seen, never the name. */
  list: {
    method: 'GET',
    path: HELD,
    summary: 'Held files of a branch',
    access: decide,
    params: unit,
    response: Obj({ unitName: Text(200), held: List(Obj({ ...Row, spoken: Int(0, 2) }), MOST_HELD) }),
  },
  /** One held file with its name and the lines that stopped it, for those who decide. Looking is written down. */
  one: {
    method: 'GET',
    path: ONE,
    summary: 'One held file with the reasons',
    access: decide,
    recorded: true,
    params: one,
    response: Obj({
      ...Row,
      /** Empty once it was destroyed. */
      name: Text(200),
      sender: Text(200),
      suspicions: List(Seen, 50),
      decisions: List(
        Obj({
          side: OneOf('office', 'warden'),
          verdict: OneOf('release', 'destroy'),
          name: Text(200),
          reason: Text(500),
          decidedAt: Instant(),
        }),
        2,
      ),
      settledAt: Nullable(Instant()),
      mayRelease: Type.Boolean(),
      mayDestroy: Type.Boolean(),
    }),
  },
  /** Says that a file may go on; when the other role has said so too, it does. Never by whoever put it in. */
  release: {
    method: 'POST',
    path: `${ONE}/release`,
    summary: 'Speak for the release of a held file',
    access: decide,
    stepUp: 'power',
    params: one,
    body: Reason,
    response: Done,
    errors: ['guard/not-now', 'guard/own-file', 'guard/other-role'],
  },
  /** Has a file destroyed, with the key to it: one voice is enough, since nothing gets out by it. Never by whoever put it in. */
  destroy: {
    method: 'POST',
    path: `${ONE}/destruction`,
    summary: 'Destroy a held file',
    access: decide,
    stepUp: 'power',
    params: one,
    body: Reason,
    response: Done,
    errors: ['guard/not-now', 'guard/own-file', 'guard/other-role'],
  },
});
