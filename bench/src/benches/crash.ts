import { runCrashCycles } from '../../../server/test/crash/crash-cycles.ts';
import type { Bench, Figure } from '../figures.ts';

const writes = (what: string, value: number, target?: Figure['target']): Figure => ({
  what,
  value,
  unit: 'writes',
  ...(target && { target }),
});

/** Promise S13 at length: app, database, or both killed under load; and the control that must be seen to lose. */
export const crash: Bench = {
  name: 'crash',
  run: async ({ small }) => {
    const kept = await runCrashCycles({ cycles: small ? 1 : 200, synchronousCommit: 'on' });
    const control = await runCrashCycles({ cycles: small ? 1 : 20, synchronousCommit: 'off' });
    return [
      writes('confirmed and lost after kill -9', kept.lost.length, { atMost: 0 }),
      writes('confirmed and doubled', kept.doubled.length, { atMost: 0 }),
      writes('confirmed in all', kept.confirmed),
      writes('unanswered and sent again', kept.uncertain),
      writes('control: lost with synchronous_commit=off', control.lost.length, { atLeast: 1 }),
      writes('control: confirmed in all', control.confirmed),
    ];
  },
};
