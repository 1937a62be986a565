import type { HelpedAct } from '@sotay/core/kernel/helped-acts.ts';
import { helpersWords } from '../words/helpers.ts';

/** What a helper may do, in one line. */
export const actsInWords = (acts: readonly HelpedAct[]): string =>
  acts.map((act) => helpersWords.acts[act]).join(' · ');
