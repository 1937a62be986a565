import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Instant, Int, List, Obj, OneOf, Text } from '../kernel/schema.ts';

/** So many are listed; the total says how many there are. */
export const MOST_DAMAGED = 200;

/** A stored file that is gone or not what was put there. Which unit's, of what kind and since when; never what it is called. */
const Damaged = Obj({
  id: Id(),
  unitId: Id(),
  unitName: Text(200),
  kind: OneOf('picture', 'video', 'audio', 'file', 'captions'),
  putAt: Instant(),
  foundAt: Instant(),
});

/** Stored files that are damaged, for who looks after the installation. */
export const damageContract = defineContract({
  /** The damaged files of a unit and all below, the latest find first. */
  damaged: {
    method: 'GET',
    path: '/api/units/:unitId/damaged-files',
    summary: 'Stored files of a branch that are damaged',
    access: { permission: 'files.oversee' },
    params: Obj({ unitId: Id() }),
    response: Obj({ unitName: Text(200), total: Int(), damaged: List(Damaged, MOST_DAMAGED) }),
  },
  /** Reads one damaged file again, after it was brought back: whole, it leaves the list. Done after the answer. */
  checkDamaged: {
    method: 'POST',
    path: '/api/units/:unitId/damaged-files/:damagedFileId/check',
    summary: 'Read a damaged file again',
    access: { permission: 'files.oversee' },
    params: Obj({ unitId: Id(), damagedFileId: Id() }),
    response: Done,
  },
  /** Reads everything again that a unit and all below keep, after a backup was brought back or when damage is feared. Done after the answer. */
  checkStored: {
    method: 'POST',
    path: '/api/units/:unitId/stored-files/check',
    summary: 'Read all stored files of a branch again',
    access: { permission: 'files.oversee' },
    params: Obj({ unitId: Id() }),
    response: Done,
  },
});
