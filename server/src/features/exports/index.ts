import { exportsContract } from '@sotay/core/exports/exports.contract.ts';
import type { Grants } from '../../platform/access/policy.ts';
import type { ExportedTable } from '../../platform/exports/exported-table.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { exportsPolicy } from './exports.policy.ts';
import { readExport, readExports, readOwnExports } from './exports.read-model.ts';
import { askForExport } from './service/ask.ts';
import type { ExportJob } from './service/books.ts';
import { cancelExport, clearExport } from './service/cancel.ts';
import { makeExport } from './service/make.ts';
import { takeExport } from './service/take.ts';

/** All that a unit owns, in a file. `grants` are the policies of all rooms, `tables` what the rooms let leave. */
export const exportsRoom = (platform: Platform, grants: () => Grants, tables: readonly ExportedTable[]) =>
  room(
    'exports',
    exportsContract,
    exportsPolicy,
    {
      list: (context, { params }) => readExports(context, grants(), tables, params.unitId),
      mine: (context) => readOwnExports(context),
      ask: (context, input) => askForExport(context, platform, { grants: grants(), tables }, input),
      one: (context, { params }) => readExport(context, params),
      take: (context, { params }) => takeExport(context, platform, params),
      cancel: (context, { params }) => cancelExport(context, platform, params),
    },
    {
      'exports.make': (job: ExportJob) => makeExport(platform, { grants: grants(), tables }, job),
      'exports.clear': (job: ExportJob) => clearExport(platform, job),
    },
  );
