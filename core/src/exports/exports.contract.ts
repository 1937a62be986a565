import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Instant, Int, List, Made, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { exportFormats, exportParts } from './export-parts.ts';

const Part = OneOf(...exportParts);
const Format = OneOf(...exportFormats);

/** `making` → `ready` → `expired`; or `failed`, or `cancelled` by who asked. */
const State = OneOf('making', 'ready', 'failed', 'cancelled', 'expired');

const ExportRow = Obj({
  id: Id(),
  state: State,
  format: Format,
  /** With all units below. */
  below: Type.Boolean(),
  parts: List(Part, exportParts.length),
  /** Rows written of rows in all. */
  done: Int(),
  total: Int(),
  /** Size of the file in bytes, once it is there. */
  bytes: Nullable(Int(0, Number.MAX_SAFE_INTEGER)),
  createdAt: Instant(),
  /** When the file goes. */
  expiresAt: Nullable(Instant()),
});

const make = { permission: 'exports.make' } as const;
const own = { permission: 'exports.own' } as const;
const exportOfUnit = Obj({ unitId: Id(), exportId: Id() });

/** Exports: all that a unit owns, as the asker may read it, in a file for the asker alone (feature U13). */
export const exportsContract = defineContract({
  /** What the asker may export of the unit, and the own exports of it, the newest first. */
  list: {
    method: 'GET',
    path: '/api/units/:unitId/exports',
    summary: 'What may be exported of a unit, and the own exports of it',
    access: make,
    params: Obj({ unitId: Id() }),
    response: Obj({
      unitName: Text(200),
      hasBelow: Type.Boolean(),
      parts: List(Part, exportParts.length),
      exports: List(ExportRow, 20),
    }),
  },
  /** The own exports that are being made or wait to be taken, wherever they are of. */
  mine: {
    method: 'GET',
    path: '/api/me/exports',
    summary: 'The own exports under way, and those whose file waits',
    access: own,
    response: Obj({
      exports: List(Obj({ ...ExportRow.properties, unitId: Id(), unitName: Text(200) }), 20),
    }),
  },
  /** Begins an export in the background. Needs a proof of the last five minutes. */
  ask: {
    method: 'POST',
    path: '/api/units/:unitId/exports',
    summary: 'Begin an export of parts of a unit, or of it and all below; the work goes on in the background',
    access: make,
    stepUp: 'power',
    params: Obj({ unitId: Id() }),
    body: Obj({
      format: Format,
      below: Type.Boolean(),
      parts: Type.Array(Part, { minItems: 1, maxItems: exportParts.length, uniqueItems: true }),
    }),
    response: Made,
    errors: ['exports/busy', 'exports/not-yours'],
  },
  /** How far an own export is. */
  one: {
    method: 'GET',
    path: '/api/units/:unitId/exports/:exportId',
    summary: 'Progress of an own export',
    access: own,
    params: exportOfUnit,
    response: ExportRow,
  },
  /** The file, for who asked, while the post still reaches the unit. Needs a proof of the last five minutes. */
  take: {
    method: 'POST',
    path: '/api/units/:unitId/exports/:exportId/file',
    summary: 'Take the file of an own export',
    access: own,
    stepUp: 'power',
    secret: true,
    params: exportOfUnit,
    response: 'file',
    errors: ['exports/not-ready', 'exports/gone'],
  },
  /** Stops an own export, or removes its file before its time. */
  cancel: {
    method: 'DELETE',
    path: '/api/units/:unitId/exports/:exportId',
    summary: 'Cancel an own export, or remove its file',
    access: own,
    params: exportOfUnit,
    response: Done,
    errors: ['exports/gone'],
  },
});
