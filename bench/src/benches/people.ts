import type { Bench, Figure } from '../figures.ts';
import { auditCost } from '../people/audit-cost.ts';
import { dirtyImport } from '../people/dirty-import.ts';
import { sealing } from '../people/sealing.ts';
import { tampering } from '../people/tampering.ts';
import { unitMoves } from '../people/unit-moves.ts';
import { withDemo } from '../people/with-demo.ts';

/** The parts, one after the other: each has a database of its own. */
const parts: readonly ((small: boolean) => Promise<Figure[]>)[] = [
  dirtyImport,
  sealing,
  auditCost,
  tampering,
  withDemo,
  unitMoves,
];

/** People and trust: lists as people keep them, what the promises of the audit cost, and that they hold in large. */
export const people: Bench = {
  name: 'people',
  run: async ({ small }) => {
    const figures: Figure[] = [];
    for (const part of parts) figures.push(...(await part(small)));
    return figures;
  },
};
