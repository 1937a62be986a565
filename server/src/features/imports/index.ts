import { importsContract } from '@sotay/core/imports/imports.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { importTemplate } from '../../platform/sheets/template.ts';
import { importsJobs } from './imports.jobs.ts';
import { importsPolicy } from './imports.policy.ts';
import { readByUnit, readEffects, readFaults, readImport, readImports } from './imports.read-model.ts';
import { readFaultyRows, readReading } from './reading.read-model.ts';
import { askToApply } from './service/ask-to-apply.ts';
import { decide } from './service/decide.ts';
import { askToUndo, lookAtUndoing } from './service/undo.ts';
import { upload } from './service/upload.ts';
import { withdraw } from './service/withdraw.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const importsRoom = (platform: Platform) =>
  room(
    'imports',
    importsContract,
    importsPolicy,
    {
      template: async () => ({ bytes: await importTemplate(), type: XLSX, name: 'Mẫu nhập tổ chức.xlsx' }),
      list: (context, { params }) => readImports(context, params.unitId),
      upload: upload(platform),
      one: (context, { params }) => readImport(context, params),
      faults: (context, input) => readFaults(context, input),
      effects: (context, input) => readEffects(context, input),
      byUnit: (context, input) => readByUnit(context, input),
      reading: (context, { params }) => readReading(context, params),
      decide: (context, input) => decide(context, platform, input),
      faultyRows: async (context, { params }) => ({
        bytes: await readFaultyRows(context, platform, params),
        type: XLSX,
        name: 'Hàng cần sửa.xlsx',
      }),
      undoing: (context, { params }) => lookAtUndoing(context, platform, params),
      undo: (context, { params }) => askToUndo(context, platform, params),
      apply: (context, { params }) => askToApply(context, platform, params),
      withdraw: (context, { params }) => withdraw(context, platform, params),
    },
    importsJobs(platform),
  );
