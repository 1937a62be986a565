import { sampleMeeting } from '@sotay/core/papers/meeting-record.sample.ts';
import { assembleMinutes } from '@sotay/core/papers/minutes.ts';
import { assembleResolution } from '@sotay/core/papers/resolution.ts';
import { paperDocx } from '../../../server/src/platform/papers/docx.ts';
import { paperPdf } from '../../../server/src/platform/papers/pdf.ts';
import { type Press, openPress } from '../../../server/src/platform/papers/press.ts';
import { openTypesetter } from '../../../server/src/platform/papers/typst.ts';
import { type Bench, elapsed, median } from '../figures.ts';

const CELL = 40;

const assemble = () => {
  const record = sampleMeeting(CELL);
  return [assembleMinutes(record), assembleResolution(record, record.resolution)] as const;
};

/** Minutes and resolution, each as PDF and as Word file, from the record of the meeting to the bytes. */
const print = async (press: Press): Promise<void> => {
  for (const paper of assemble()) {
    await press.pdf(paper);
    await press.docx(paper);
  }
};

/** The same in this thread with a typesetter that is open already. */
const bareRun = async (runs: number): Promise<number> => {
  const typesetter = openTypesetter();
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    times.push(
      await elapsed(async () => {
        for (const paper of assemble()) {
          paperPdf(typesetter, paper);
          await paperDocx(paper);
        }
      }),
    );
  }
  return median(times.slice(1));
};

/** The papers of a meeting of a cell of 40, all four of them. */
export const papers: Bench = {
  name: 'papers',
  run: async ({ small }) => {
    const runs = small ? 3 : 15;
    const press = openPress();
    try {
      const first = await elapsed(() => print(press));
      const times: number[] = [];
      for (let run = 0; run < runs; run += 1) times.push(await elapsed(() => print(press)));
      return [
        {
          what: 'minutes and resolution, PDF and DOCX',
          value: median(times),
          unit: 'ms',
          target: { atMost: 400 },
        },
        { what: 'the slowest of the runs', value: Math.max(...times), unit: 'ms' },
        { what: 'the first papers after a start', value: first, unit: 'ms' },
        { what: 'limit: without the thread of the press', value: await bareRun(runs), unit: 'ms' },
      ];
    } finally {
      await press.close();
    }
  },
};
