import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEMO_PASSWORD, type CastRole } from '../demo/cast.ts';
import { type DemoSignIn, readCast } from '../demo/read-cast.ts';
import { type Config, readConfig, readSecret } from '../platform/config.ts';
import { runningDatabase } from '../platform/database.ts';
import { deriveKeys } from '../platform/keys.ts';

/** Prints the demo sign-ins of the running installation: `npm run demo:accounts [-- --json]`. */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const words: Record<CastRole, string> = {
  member: 'Đảng viên',
  probationary: 'Đảng viên dự bị',
  secretary: 'Bí thư chi bộ',
  deputy: 'Phó bí thư chi bộ',
  overseer: 'Cấp ủy viên phụ trách',
  'base-committee': 'Đảng ủy cơ sở',
  'bloc-committee': 'Đảng ủy khối',
  editor: 'Biên tập viên',
  administrator: 'Quản trị viên',
  neighbour: 'Bí thư chi bộ bên cạnh',
};

const signIns = async (config: Config): Promise<DemoSignIn[]> => {
  const isKnown = existsSync(join(config.dataDir, 'secret')) || process.env['SECRET'] !== undefined;
  const adminUrl = isKnown ? runningDatabase(config) : undefined;
  return adminUrl === undefined ? [] : readCast(adminUrl, deriveKeys(readSecret(config.dataDir)));
};

const found = await signIns(readConfig());
if (values.json) {
  process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
} else if (found.length > 0) {
  const lines = found.map(({ role, cardNumber, phone, unitName }) =>
    [words[role].padEnd(22), cardNumber, (phone ?? '').padEnd(11), unitName].join('  '),
  );
  const head = ['Vai'.padEnd(22), 'Số thẻ'.padEnd(12), 'Điện thoại'.padEnd(11), 'Đơn vị'].join('  ');
  process.stdout.write(`${[head, ...lines, '', `Mật khẩu chung: ${DEMO_PASSWORD}`].join('\n')}\n`);
}
if (found.length === 0) {
  process.stderr.write('Không thấy dữ liệu mẫu: hãy chạy "npm start" trước (và không đặt DEMO=0).\n');
  process.exitCode = 1;
}
