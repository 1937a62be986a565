import { defineContract } from '../kernel/contract.ts';
import { MAX_FILE_BYTES } from './file-limits.ts';
import { Id, Int, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { damageContract } from './damage.contract.ts';
import { mediaContract } from './media.contract.ts';

/** Who sees a file: the whole unit, or only the member who uploaded it and those who govern the unit. */
export const Audience = OneOf('own', 'unit');

/** A stored file as lists and links name it. Size in bytes, width and height in pixels; pages of a PDF. */
export const FileRow = Obj({
  id: Id(),
  name: Text(200),
  mime: Text(100),
  size: Int(),
  pages: Nullable(Int()),
  width: Nullable(Int()),
  height: Nullable(Int()),
});

/** Files: what people attach to papers and reports. */
export const filesContract = defineContract({
  /**
   * Takes the bytes of one file into a unit: PDF, JPEG, PNG, WebP, DOCX, XLSX or ODT by content, or plain text
   * by its name, at most 25 MiB. Pictures are
   * re-encoded to at most 2,048 pixels without their metadata, so size and kind may differ from what was sent.
   * A device may choose the `id`, so that a report written without network can name the file that will go before it.
   */
  add: {
    method: 'POST',
    path: '/api/units/:unitId/files',
    summary: 'Upload one file (application/octet-stream) into a unit',
    access: { permission: 'files.add' },
    forAnother: ['report-task'],
    params: Obj({ unitId: Id() }),
    query: Obj({ name: Text(200, 1), audience: Audience, id: Type.Optional(Id()) }),
    upload: { maxBytes: MAX_FILE_BYTES },
    response: FileRow,
    errors: [
      'files/empty',
      'files/kind-refused',
      'files/heic-refused',
      'files/old-office',
      'files/broken',
      'files/encrypted',
      'files/active-content',
      'files/too-many-pixels',
      'files/looks-classified',
    ],
  },
  /** The bytes of a file, always as an attachment. */
  download: {
    method: 'GET',
    path: '/api/units/:unitId/files/:fileId',
    summary: 'Download a file of a unit',
    access: { permission: 'files.read' },
    forAnother: ['read-papers', 'report-task'],
    params: Obj({ unitId: Id(), fileId: Id() }),
    response: 'file',
  },
  ...mediaContract,
  ...damageContract,
});
