import { VariantName } from '../files/media.schema.ts';
import { defineContract } from '../kernel/contract.ts';
import { Id, Int, List, Nullable, Obj, Text } from '../kernel/schema.ts';
import { Edition, YearMonth } from './bulletins.schema.ts';

const MONTH = '/api/bulletins/:year/:month';
const read = { permission: 'bulletins.read' } as const;
const ofMonth = YearMonth();

/** The bulletin as readers have it: what the own cell and the bodies above it published, month by month. */
export const readerContract = defineContract({
  /** The months there are, the latest first. */
  months: {
    method: 'GET',
    path: '/api/bulletins',
    summary: 'Months with a bulletin for the reader, latest first',
    access: read,
    response: Obj({
      months: List(
        Obj({
          ...YearMonth().properties,
          /** The number of the issue of the highest body; null where there are local items alone. */
          number: Nullable(Int(1)),
          issuer: Text(200),
          items: Int(),
        }),
        36,
      ),
    }),
  },
  /** A whole month as it concerns the reader, from the highest body down; empty where there is nothing. */
  read: {
    method: 'GET',
    path: MONTH,
    summary: 'All that was published for a month by the reader’s chain, with texts and media',
    access: read,
    params: ofMonth,
    response: Obj({ ...YearMonth().properties, editions: List(Edition, 200) }),
  },
  /** The same as A4 in two columns, with a QR code for each item. */
  print: {
    method: 'GET',
    path: `${MONTH}/pdf`,
    summary: 'The month as a PDF to print',
    access: read,
    params: ofMonth,
    response: 'file',
  },
  /** Bytes of a picture, recording, video or file that an edition shows. Takes ranges. */
  media: {
    method: 'GET',
    path: '/api/units/:unitId/bulletin-editions/:editionId/media/:mediaId/:variant',
    summary: 'Bytes of one medium of a published edition',
    access: read,
    params: Obj({ unitId: Id(), editionId: Id(), mediaId: Id(), variant: VariantName() }),
    response: 'file',
  },
});
