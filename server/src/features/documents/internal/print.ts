import { MOST_PRINTED_PAGES } from '@sotay/core/documents/internal.rules.ts';
import { blocksOf } from '@sotay/core/documents/readable.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { FileAnswer } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findPages } from '../documents.repository.ts';
import type { Input } from '../documents.types.ts';
import { demandInternal, noteOpening } from './open.ts';

/** The text on paper, with who printed it and when across every page. The file itself is not handed out. */
export const printInternal = async (
  { press }: Pick<Platform, 'press'>,
  context: Context,
  { params }: Input<'print'>,
): Promise<FileAnswer> => {
  const seen = await demandInternal(context, params);
  const { document, version } = seen;
  if (version.pagesRead === 0) throw new Refusal('documents/no-text');
  if (version.pagesRead > MOST_PRINTED_PAGES) throw new Refusal('documents/too-long-to-print');
  const pages = await findPages(context.tx, version, { from: 1, most: MOST_PRINTED_PAGES });
  const mark = await noteOpening(context, seen, 'print');
  const { subject, symbol, issuer, issuedOn } = document;
  const paper = { subject, symbol, issuer, issuedOn, mark };
  return {
    bytes: await press.internal({ ...paper, pages: pages.map(({ text }) => blocksOf(text)) }),
    type: 'application/pdf',
    name: 'Van ban noi bo.pdf',
  };
};
