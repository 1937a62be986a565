import type { bulletinsContract } from '@sotay/core/bulletins/bulletins.contract.ts';
import type { Section } from '@sotay/core/bulletins/sections.ts';
import type { MediaEntry } from '@sotay/core/files/media.types.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { RichText } from '@sotay/core/rich-text/rich-text.schema.ts';

type Bulletins = typeof bulletinsContract;
export type Input<N extends keyof Bulletins> = InputOf<Bulletins[N]>;
export type Output<N extends keyof Bulletins> = OutputOf<Bulletins[N]>;

/** What is written as one item. */
export type Written = {
  section: string;
  title: string;
  body: RichText;
  source: string;
  recordingId: string | null;
  transcript: string;
};

/** What an edition holds for good: words of its sections, its items, and the manifest of their media. */
export type EditionContent = {
  sections: readonly Section[];
  items: readonly (Written & { id: string; media: MediaEntry[] })[];
};
