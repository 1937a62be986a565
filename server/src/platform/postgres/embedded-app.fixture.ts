import { startEmbeddedPostgres } from './embedded-postgres.ts';

// An application of its own for the tests that kill one, or run one as somebody else: `node embedded-app.fixture.ts FOLDER`.
const quiet = () => {};
const running = await startEmbeddedPostgres({
  dataDir: process.argv[2] as string,
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  onGiveUp(error) {
    throw error;
  },
});
process.once('SIGTERM', () => void running.stop());
console.log(running.adminUrl);
