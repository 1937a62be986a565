import { layouts } from '@sotay/core/papers/layouts.ts';
import type { Paper } from '@sotay/core/papers/paper.ts';
import { readTemplate } from './typst.ts';
import type { Typesetter } from './typst.ts';

const template = readTemplate('paper.typ');

/** An official paper as PDF in its own layout. All text goes in as data, so no text can be markup. */
export function paperPdf(typesetter: Typesetter, paper: Paper): Uint8Array<ArrayBuffer> {
  return typesetter.draw({
    template,
    inputs: { paper: JSON.stringify(paper), layout: JSON.stringify(layouts[paper.layout]) },
  });
}
