import { parentPort } from 'node:worker_threads';
import { bulletinPdf } from './bulletin.ts';
import { paperDocx } from './docx.ts';
import { internalPdf } from './internal-paper.ts';
import { packPdf } from './pack.ts';
import { paperPdf } from './pdf.ts';
import type { PressAnswer, PressOrder } from './press-order.ts';
import { slipsPdf } from './slips.ts';
import { openTypesetter } from './typst.ts';

const typesetter = openTypesetter();

parentPort?.on('message', (order: PressOrder) => {
  void answer(order).then((reply) => parentPort?.postMessage(reply, reply.ok ? [reply.file.buffer] : []));
});

// The error's own words may quote the paper, so they stay here (no content in logs).
async function answer(order: PressOrder): Promise<PressAnswer> {
  try {
    return { id: order.id, ok: true, file: await made(order) };
  } catch {
    return { id: order.id, ok: false };
  }
}

function made(order: PressOrder): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>> {
  switch (order.kind) {
    case 'pdf':
      return paperPdf(typesetter, order.paper);
    case 'docx':
      return paperDocx(order.paper);
    case 'slips':
      return slipsPdf(typesetter, order.slips, order.printedOn);
    case 'bulletin':
      return bulletinPdf(typesetter, order.sheet);
    case 'pack':
      return packPdf(typesetter, order.pack);
    case 'internal':
      return internalPdf(typesetter, order.paper);
  }
}
