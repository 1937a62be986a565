import { writeFile } from 'node:fs/promises';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { demoOrganisation } from '@sotay/core/demo/demo.ts';
import { demoWorkbook } from '@sotay/core/demo/workbook.ts';
import { writeSheets } from '../platform/sheets/write.ts';

/** Writes the demo organisation as a workbook for the import: `npm run demo:import-file -- FILE.xlsx`. */
const file = process.argv[2];
if (file === undefined) {
  process.stderr.write('npm run demo:import-file -- FILE.xlsx\n');
  process.exit(2);
}
const demo = demoOrganisation(dayOfInstant(new Date().toISOString()));
await writeFile(file, await writeSheets(demoWorkbook(demo)));
process.stdout.write(
  `${file}: ${demo.units.length} đơn vị, ${demo.members.length} đảng viên, ${demo.posts.length} chức vụ\n`,
);
