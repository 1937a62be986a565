import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { groupCode } from '@sotay/core/auth/activation-code.rules.ts';
import { shortDate } from '@sotay/core/calendar/day-words.ts';
import { isDay } from '@sotay/core/calendar/day.ts';
import { parseCardNumber } from '@sotay/core/members/card-number.rules.ts';
import { isFullName, normalizeText } from '@sotay/core/members/name.rules.ts';
import { parsePhone } from '@sotay/core/members/phone.rules.ts';
import { readConfig, readSecret } from '../platform/config.ts';
import { openDatabase, runningDatabase } from '../platform/database.ts';
import { migrate } from '../platform/db/migrate.ts';
import { installJobs } from '../platform/jobs/jobs.ts';
import { deriveKeys } from '../platform/keys.ts';
import { createLog } from '../platform/log.ts';
import { openPlatform } from '../platform/open-platform.ts';
import { type Wanted, makeAdministrator } from './first-administrator.ts';

/** Makes the first administrator: `npm run admin -- create`. What is not given as an option is asked for. */
const USAGE =
  'npm run admin -- create [--organisation "Đảng bộ …"] [--name "Họ và tên"] [--birth-date dd/mm/yyyy] [--card SỐ] [--phone SỐ]\n';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    organisation: { type: 'string' },
    name: { type: 'string' },
    'birth-date': { type: 'string' },
    card: { type: 'string' },
    phone: { type: 'string' },
  },
});

const dayFrom = (text: string): string | null => {
  const [day, month, year] = text.trim().split(/[/.-]/);
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
};

/** The option, or the first answer that can be read; an option that cannot be read stops. */
const take = async <T>(
  given: string | undefined,
  question: string,
  read: (text: string) => T | null,
): Promise<T> => {
  const fromOption = given === undefined ? null : read(given);
  if (fromOption !== null) return fromOption;
  if (given !== undefined || !process.stdin.isTTY) throw new Error(`Chưa đúng hoặc còn thiếu: ${question}.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (;;) {
      const answer = read(await terminal.question(`${question}: `));
      if (answer !== null) return answer;
    }
  } finally {
    terminal.close();
  }
};

const askWanted = async (): Promise<Wanted> => ({
  organisation: await take(values.organisation, 'Tên tổ chức (ví dụ Đảng bộ Khối …)', (text) => {
    const name = normalizeText(text);
    return name.length >= 3 && name.length <= 200 ? name : null;
  }),
  fullName: await take(values.name, 'Họ và tên', (text) => {
    const name = normalizeText(text);
    return isFullName(name) ? name : null;
  }),
  birthDate: await take(values['birth-date'], 'Ngày sinh (dd/mm/yyyy)', dayFrom),
  cardNumber: await take(values.card, 'Số thẻ đảng viên (12 hoặc 8 chữ số)', parseCardNumber),
  phone: values.phone === undefined ? null : await take(values.phone, 'Số điện thoại', parsePhone),
});

const create = async (): Promise<void> => {
  const wanted = await askWanted();
  const config = readConfig();
  const log = createLog('warn');
  const running = runningDatabase(config);
  const database = running
    ? { adminUrl: running, stop: () => Promise.resolve() }
    : await openDatabase(config, log, (error) => {
        throw error;
      });
  try {
    const keys = deriveKeys(readSecret(config.dataDir));
    await migrate(database.adminUrl, keys);
    await installJobs(database.adminUrl);
    const parts = { config, keys, log, now: () => new Date() };
    const { platform, close } = await openPlatform(database.adminUrl, parts);
    try {
      const { code, address, validUntil } = await makeAdministrator(platform, wanted);
      process.stdout.write(
        `\n  Quản trị viên: ${wanted.fullName}\n  Mã kích hoạt:  ${groupCode(code)}  (dùng đến hết ngày ${shortDate(validUntil)})\n` +
          `  Hoặc mở:       ${address}\n\n  Mã chỉ hiện một lần này.\n\n`,
      );
    } finally {
      await close();
    }
  } finally {
    await database.stop();
  }
};

if (positionals[0] === 'create') {
  await create().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'Không làm được.'}\n`);
    process.exitCode = 1;
  });
} else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
