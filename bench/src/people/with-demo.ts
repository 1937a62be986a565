import { withDemoApp } from '../demo-folder.ts';
import type { Figure } from '../figures.ts';
import { exporting } from './export.ts';
import { signingIn } from './signing-in.ts';

/** What wants an organisation at work. */
export const withDemo = (small: boolean): Promise<Figure[]> =>
  withDemoApp(async (app, dataDir) => [
    ...(await exporting(app, dataDir, small)),
    ...(await signingIn(app, dataDir, small)),
  ]);
