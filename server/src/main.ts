import { readConfig } from './platform/config.ts';
import { createLog } from './platform/log.ts';
import { start } from './start.ts';

const log = createLog();

/** Our own words say what to do; an error of the database may quote content, so only its frames are logged. */
const fail = (error: unknown): never => {
  if (error instanceof Error && !('severity' in error)) console.error(`\n${error.message}\n`);
  log.fatal({ err: error }, 'could not start');
  process.exit(1);
};

try {
  const config = readConfig();
  const starting = start(config, log, fail);

  let stopping = false;
  // From the first moment on: a start that is broken off must not leave its database running.
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void starting.then((running) => running.stop()).then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  await starting;
  console.log(`\n  Sổ tay đảng viên đang chạy: ${config.origin}\n  Dừng bằng Ctrl+C.\n`);
} catch (error) {
  fail(error);
}
