import { readFileSync } from 'node:fs';
import { type PromiseId, promises } from '../server/test/promises/catalogue.ts';

type Told = {
  id: PromiseId;
  kept?: { figure: string; cases: number; deviations: number };
  caught?: boolean;
};

/** Vitest's JSON report, as far as it matters here. */
type Report = {
  testResults: { assertionResults: { status: string; meta?: { promise?: Told } }[] }[];
};

/** One promise as it stands after a run; null where nothing was told. */
export type Line = {
  id: PromiseId;
  says: string;
  figure: string | null;
  cases: number;
  kept: boolean;
  fault: string;
  caught: boolean;
};

const told = (files: readonly string[]): Told[] =>
  files.flatMap((file) =>
    (JSON.parse(readFileSync(file, 'utf8')) as Report).testResults.flatMap(({ assertionResults }) =>
      assertionResults.flatMap(({ meta }) => meta?.promise ?? []),
    ),
  );

/** A promise that several tests keep is kept when all of them say so. */
export const readLines = (files: readonly string[]): Line[] => {
  const all = told(files);
  return (Object.keys(promises) as PromiseId[]).map((id) => {
    const own = all.filter((one) => one.id === id);
    const kept = own.flatMap((one) => one.kept ?? []);
    const caught = own.flatMap((one) => one.caught ?? []);
    return {
      id,
      says: promises[id].says,
      figure: kept.map(({ figure }) => figure).join('; ') || null,
      cases: kept.reduce((sum, { cases }) => sum + cases, 0),
      kept: kept.length > 0 && kept.every(({ deviations }) => deviations === 0),
      fault: promises[id].fault,
      caught: caught.length > 0 && caught.every(Boolean),
    };
  });
};

const mark = (good: boolean): string => (good ? '✓' : '✗');

/** The table for people. */
export const tableOf = (lines: readonly Line[]): string => {
  const saysWidth = Math.max(...lines.map(({ says }) => says.length));
  return lines
    .flatMap(({ id, says, figure, kept, fault, caught }) => [
      `${mark(kept)} ${id.padEnd(4)} ${says.padEnd(saysWidth)}  ${figure ?? 'nothing was told'}`,
      `${mark(caught)}      ${''.padEnd(saysWidth)}  ${caught ? 'seeded and seen' : 'NOT SEEN'}: ${fault}`,
    ])
    .join('\n');
};
