import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sayFinding } from './audit-words.ts';
import { lastHead } from '../platform/audit/log-head.ts';
import { readLogKey } from '../platform/audit/log-key.ts';
import { hexOf } from '../platform/audit/log-rows.ts';
import { type Verdict, verifyLog } from '../platform/audit/verify/verify-log.ts';
import { WITNESS_FILE, witnessedHeads } from '../platform/audit/witness.ts';
import { readConfig, readSecret } from '../platform/config.ts';
import { openDatabase, runningDatabase } from '../platform/database.ts';
import { openPools } from '../platform/db/pool.ts';
import { deriveKeys } from '../platform/keys.ts';
import { createLog } from '../platform/log.ts';
import type { PoolClient } from 'pg';

/** The audit log, for whoever owns the installation or holds a witness: `verify` recomputes it, `head` says where it stands. */
const USAGE = `npm run audit -- verify [--witness FILE]   tính lại nhật ký từ từng dòng, so với người làm chứng
npm run audit -- head                      xem đỉnh nhật ký và khóa công khai
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { witness: { type: 'string' } },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs the work in a transaction that sees one moment, as the role that may read the log. */
const inLog = async <T>(
  work: (client: PoolClient, dataDir: string, witness: string) => Promise<T>,
): Promise<T> => {
  const config = readConfig();
  const running = runningDatabase(config);
  const fail = (error: Error): never => {
    throw error;
  };
  const database = running
    ? { adminUrl: running, stop: () => Promise.resolve() }
    : await openDatabase(config, createLog('warn'), fail);
  const pools = openPools(database.adminUrl, deriveKeys(readSecret(config.dataDir)), fail);
  try {
    const client = await pools.audit.connect();
    await client.query(
      `begin isolation level repeatable read read only; set local statement_timeout = '10min'`,
    );
    const found = await work(client, config.dataDir, values.witness ?? join(config.witnessDir, WITNESS_FILE));
    await client.query('rollback');
    client.release();
    return found;
  } finally {
    await pools.end();
    await database.stop();
  }
};

const verify = (): Promise<Verdict> =>
  inLog((client, dataDir, file) => {
    const { publicKey } = readLogKey(dataDir);
    return verifyLog(client, { publicKey, now: new Date(), witness: witnessedHeads(file) });
  });

const report = (verdict: Verdict): void => {
  const { leaves, heads, witnessed, waiting, findings, count } = verdict;
  say(`Đã tính lại ${leaves} dòng, ${heads} đỉnh đã ký, ${witnessed} đỉnh có người làm chứng.`);
  if (waiting > 0) say(`${waiting} dòng mới đang chờ niêm phong.`);
  if (witnessed === 0)
    say('Không có người làm chứng: ai giữ cả máy chủ vẫn có thể viết lại toàn bộ nhật ký.');
  for (const finding of findings) say(`✗ ${sayFinding(finding)}`);
  say(count === 0 ? '✓ Nhật ký nguyên vẹn.' : `✗ Có ${count} chỗ không khớp.`);
};

const head = (): Promise<void> =>
  inLog(async (client, dataDir) => {
    const { id, publicText } = readLogKey(dataDir);
    const last = await lastHead(client);
    if (last) {
      say(`Số dòng:          ${last.size}`);
      say(`Gốc:              ${hexOf(last.root)}`);
      say(`Ký lúc:           ${last.at.toISOString()}`);
    } else {
      say('Nhật ký chưa có dòng nào được niêm phong.');
    }
    say(`Khóa công khai:   ${publicText} (${id})`);
  });

try {
  if (positionals[0] === 'verify') {
    const verdict = await verify();
    report(verdict);
    process.exitCode = verdict.count === 0 ? 0 : 1;
  } else if (positionals[0] === 'head') {
    await head();
  } else {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  }
} catch (error) {
  const known = error instanceof Error && !('severity' in error);
  process.stderr.write(`${known ? error.message : 'Không đọc được nhật ký.'}\n`);
  process.exitCode = 2;
}
