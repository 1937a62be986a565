import pg from 'pg';
import { inDataFolder, startApp } from '../app-process.ts';
import { type Figure, elapsed } from '../figures.ts';
import { runInProcess } from '../load/in-process.ts';
import type { LoadResult } from '../load/latencies.ts';
import { lookInside, signMembersIn } from '../people.ts';
import type { CastOrder } from './cast-load.ts';
import { type LargeMeeting, openLargeMeeting, openQuestion } from './large-meeting.ts';

const VOTES = { small: 200, whole: 2_000 };
const SECONDS = 10;
/** As many connections as the application's own pool has. */
const POOL = 16;

/** What stands in the table against what was answered with yes: hands lost, and hands too many or with another choice. */
const wrongHands = async (admin: pg.Client, voteId: string, sent: number): Promise<number> => {
  const against = Math.ceil(sent / 3);
  const { rows } = await admin.query<{ choice: string; hands: number }>(
    'select choice, count(*)::int as hands from ballots where vote_id = $1 group by choice',
    [voteId],
  );
  const of = (choice: string) => rows.find((row) => row.choice === choice)?.hands ?? 0;
  return Math.abs(of('against') - against) + Math.abs(of('for') - (sent - against)) + of('other');
};

/** The same rows from a bare driver, each in a transaction of its own, as fast as they go. */
const bareRate = async (adminUrl: string, at: LargeMeeting, voteId: string): Promise<number> => {
  const pool = new pg.Pool({ connectionString: adminUrl, max: POOL });
  const waiting = [...at.memberIds];
  const lane = async (): Promise<void> => {
    for (let memberId = waiting.pop(); memberId !== undefined; memberId = waiting.pop())
      await pool.query(
        `insert into ballots (unit_id, meeting_id, vote_id, member_id, unit_lft, hand, choice, cast_at)
         values ($1, $2, $3, $4, $5, 'phone', 'for', now())`,
        [at.unitId, at.meetingId, voteId, memberId, at.unitLft],
      );
  };
  try {
    const ms = await elapsed(() => Promise.all(Array.from({ length: POOL }, lane)));
    return at.memberIds.length / (ms / 1_000);
  } finally {
    await pool.end();
  }
};

const castAll = (order: CastOrder): Promise<LoadResult> =>
  runInProcess(new URL('cast-load.ts', import.meta.url), order);

/** One cell of two thousand: all vote within ten seconds, then all of them in the same moment; nothing lost, nothing double. */
export const votes = (small: boolean): Promise<Figure[]> =>
  inDataFolder(async (dataDir) => {
    const app = await startApp(dataDir, { demo: false });
    const inside = lookInside(dataDir, app.url);
    const admin = new pg.Client({ connectionString: inside.adminUrl });
    await admin.connect();
    try {
      const count = small ? VOTES.small : VOTES.whole;
      const at = await openLargeMeeting(admin, count);
      const cookies = await signMembersIn(inside, count);
      const pathOf = (voteId: string) =>
        `/api/units/${at.unitId}/meetings/${at.meetingId}/votes/${voteId}/ballot`;
      const [paced, burst, bare] = [
        await openQuestion(admin, at),
        await openQuestion(admin, at),
        await openQuestion(admin, at),
      ];
      const url = app.url;
      const even = await castAll({ url, path: pathOf(paced), cookies, perSecond: count / SECONDS });
      const wrongPaced = await wrongHands(admin, paced, count);
      const atOnce = await castAll({ url, path: pathOf(burst), cookies, perSecond: null });
      const wrongBurst = await wrongHands(admin, burst, count);
      return [
        {
          what: `${count} votes in ${SECONDS} s, 95 of 100 within`,
          value: even.p95,
          unit: 'ms',
          target: { atMost: 150 },
        },
        {
          what: 'all of them in one moment, the last after',
          value: count / atOnce.perSecond,
          unit: 's',
          target: { atMost: SECONDS },
        },
        {
          what: 'votes lost or double',
          value: wrongPaced + wrongBurst,
          unit: '',
          target: { atMost: 0 },
        },
        { what: 'votes, half within', value: even.p50, unit: 'ms' },
        { what: 'votes in one moment', value: atOnce.perSecond, unit: '/s' },
        {
          what: 'limit: the same rows by a bare pg client',
          value: await bareRate(inside.adminUrl, at, bare),
          unit: '/s',
        },
        { what: 'most memory of the server', value: app.peakMemoryMB(), unit: 'MB' },
      ];
    } finally {
      await admin.end();
      await app.stop();
    }
  });
