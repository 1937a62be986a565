import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../web/src/routes/', import.meta.url));

/** All screens of the app as the folders say: `/meetings/[unitId]/new`. A new screen appears here by itself. */
export const allRoutes = (): string[] =>
  globSync('**/+page.svelte', { cwd: folder })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/\/?\+page\.svelte$/, '')}`)
    .map((route) => route.replaceAll(/\/\([^)]+\)/g, '') || '/')
    .sort();
