import { fileTypeFromFile } from 'file-type';
import { atMost } from '../../../platform/at-most.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { ReceivedUpload } from '../../../platform/files/receive.ts';
import { inspectOdt } from './odt.ts';
import { inspectOffice } from './office.ts';
import { refuseOldOffice } from './old-office.ts';
import { inspectPdf } from './pdf.ts';
import { redrawPicture } from './picture.ts';
import { inspectPlainText } from './plain-text.ts';

/** A file that may be kept: its bytes, and what they are. */
export type Inspected = {
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  mime: string;
  pages: number | null;
  width: number | null;
  height: number | null;
};

const plain = { pages: null, width: null, height: null };

const pictures = ['image/jpeg', 'image/png', 'image/webp'];

const office = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

const odt = 'application/vnd.oasis.opendocument.text';

const macros = /macroenabled/i;

/** Looking into files takes memory and time: two at once, the others wait. */
const inTurn = atMost(2);

const look = async (upload: ReceivedUpload, name: string): Promise<Inspected> => {
  const { path } = upload;
  const kind = await fileTypeFromFile(path);
  const mime = kind?.mime ?? '';
  if (pictures.includes(mime)) {
    const { bytes, ...picture } = await redrawPicture(path, mime);
    return { ...plain, ...picture, bytes: [bytes] };
  }
  if (mime === 'application/pdf') {
    return { ...plain, ...(await inspectPdf(path)), mime, bytes: upload };
  }
  if (office.includes(mime)) {
    await inspectOffice(path);
    return { ...plain, mime, bytes: upload };
  }
  if (mime === odt) {
    await inspectOdt(path);
    return { ...plain, mime, bytes: upload };
  }
  if (!kind && /\.txt$/iu.test(name)) {
    await inspectPlainText(path);
    return { ...plain, mime: 'text/plain', bytes: upload };
  }
  if (mime === 'application/x-cfb') await refuseOldOffice(path);
  if (/^image\/hei[cf]/.test(mime)) throw new Refusal('files/heic-refused');
  if (macros.test(mime)) throw new Refusal('files/active-content');
  throw new Refusal('files/kind-refused');
};

/**
 * What an upload is by its content, whatever its name says, made safe to keep; throws why it is not taken. Plain text alone, which nothing in it
 * tells apart, is also asked for its name.
 */
export const inspect = async (upload: ReceivedUpload, name: string): Promise<Inspected> => {
  if (upload.size === 0) throw new Refusal('files/empty');
  return inTurn(() => look(upload, name));
};
