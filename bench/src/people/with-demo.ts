import { inDataFolder, startApp } from '../app-process.ts';
import type { Figure } from '../figures.ts';
import { exporting } from './export.ts';
import { signingIn } from './signing-in.ts';

/** What wants an organisation at work: on the demo, by a server that was started anew after making it. */
export const withDemo = (small: boolean): Promise<Figure[]> =>
  inDataFolder(async (dataDir) => {
    const maker = await startApp(dataDir, { demo: true });
    await maker.stop();
    const app = await startApp(dataDir, { demo: true });
    try {
      return [...(await exporting(app, dataDir, small)), ...(await signingIn(app, dataDir, small))];
    } finally {
      await app.stop();
    }
  });
