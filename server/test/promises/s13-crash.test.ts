// S13: what was confirmed is there after `kill -9` of app and database, once.
import { runCrashCycles } from '../crash/crash-cycles.ts';
import { type Outcome, type Size, keep } from './keep.ts';

const look = async ({ small }: Size): Promise<Outcome> => {
  const result = await runCrashCycles({ cycles: small ? 3 : 200, synchronousCommit: 'on' });
  const { cycles, confirmed, ballots, uncertain, lost, doubled } = result;
  return {
    figure: `${cycles} × kill -9 under load: of ${confirmed} confirmed writes (${ballots} of them votes by phone and secret slips) ${lost.length} lost, ${doubled.length} doubled; ${uncertain} unanswered ones sent again`,
    cases: confirmed,
    deviations: [...lost.map((id) => `lost ${id}`), ...doubled.map((id) => `doubled ${id}`)],
  };
};

keep('S13', look, async ({ small }) => {
  const { lost } = await runCrashCycles({ cycles: small ? 2 : 10, synchronousCommit: 'off' });
  return lost.length > 0;
});
