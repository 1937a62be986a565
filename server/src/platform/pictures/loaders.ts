import sharp from 'sharp';

/** Checked before decoding; a phone's largest pictures have about 50 million. */
export const MAX_PIXELS = 60_000_000;

// Only the three kinds that are taken can be decoded at all, whatever a file pretends to be. It holds for the process, its threads included.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp'].flatMap((kind) => [
    `VipsForeignLoad${kind}File`,
    `VipsForeignLoad${kind}Buffer`,
  ]),
});
sharp.cache(false);
sharp.concurrency(1);
