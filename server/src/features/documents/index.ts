import { documentsContract } from '@sotay/core/documents/documents.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { documentsJobs } from './documents.jobs.ts';
import { documentsPolicy } from './documents.policy.ts';
import { arrangeAttachments, attach } from './attachments/attachments.ts';
import { readAttachments, readWhole } from './attachments/attachments.read-model.ts';
import { readInternalPages, readOpenings } from './internal/internal.read-model.ts';
import { openInternal } from './internal/open.ts';
import { printInternal } from './internal/print.ts';
import { setInternal } from './internal/set-internal.ts';
import { readMarks } from './marks.read-model.ts';
import {
  openDocumentFile,
  readDocument,
  readDocumentPages,
  readFilters,
  readLibrary,
} from './library.read-model.ts';
import { addLink, removeLink } from './links/links.ts';
import { readLinks, readRelated } from './links/related.read-model.ts';
import { readNumber, readNumberBook, writeNumberBook } from './numbers/book.read-model.ts';
import { takeNumber } from './numbers/take.ts';
import { readDrafts } from './intake.read-model.ts';
import { readDesk, readOffice } from './office.read-model.ts';
import { keepDocument, unkeepDocument } from './saved/saved.ts';
import { readSaved } from './saved/saved.read-model.ts';
import { addDocument, addVersion, readAgain } from './service/intake.ts';
import { restoreDocument, saveDocument, shelveDocument, trashDocument } from './service/shelf.ts';

export { documentsPolicy } from './documents.policy.ts';
export { attachedToSend, documentToSend, sameDocument, takeIntoLibrary } from './exchanged.ts';
export { wholeText } from './text/whole-text.ts';
export { exportedDocuments } from './exported.read-model.ts';
export { forceOfFound } from './found.read-model.ts';

/** The library, and the offices that file into it. */
export const documentsRoom = (platform: Platform) =>
  room(
    'documents',
    documentsContract,
    documentsPolicy,
    {
      open: openInternal,
      internalPages: readInternalPages,
      openings: readOpenings,
      print: (context, input) => printInternal(platform, context, input),
      setInternal: (context, input) => setInternal(platform, context, input),
      list: readLibrary,
      filters: (context) => readFilters(context),
      marks: readMarks,
      one: readDocument,
      pages: readDocumentPages,
      file: (context, input) => openDocumentFile(platform, context, input),
      office: readOffice,
      drafts: readDrafts,
      add: (context, input) => addDocument(platform, context, input),
      desk: readDesk,
      save: (context, input) => saveDocument(platform, context, input),
      shelve: (context, input) => shelveDocument(platform, context, input),
      addVersion: (context, input) => addVersion(platform, context, input),
      readAgain: (context, input) => readAgain(platform, context, input),
      trash: (context, input) => trashDocument(platform, context, input),
      restore: (context, input) => restoreDocument(platform, context, input),
      numberBook: readNumberBook,
      numberBookSheets: writeNumberBook,
      number: readNumber,
      takeNumber,
      whole: readWhole,
      attachments: readAttachments,
      attach: (context, input) => attach(platform, context, input),
      arrangeAttachments: (context, input) => arrangeAttachments(platform, context, input),
      related: readRelated,
      saved: (context) => readSaved(context),
      keep: keepDocument,
      unkeep: unkeepDocument,
      links: readLinks,
      addLink: (context, input) => addLink(platform, context, input),
      removeLink: (context, input) => removeLink(platform, context, input),
    },
    documentsJobs(platform),
  );
