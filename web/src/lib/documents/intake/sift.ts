import { DOCUMENT_ENDS } from '@sotay/core/documents/document.rules.ts';
import { MAX_FILE_BYTES } from '@sotay/core/files/file-limits.ts';

/**
 * Why a file is not taken in. `archive`: an archive in an archive; `kind`: of a kind that documents do not come in; `large`: larger than a file
 * may be; `many`: beyond what is taken of one archive; `broken`: an archive that cannot be opened.
 */
export type LeftOut = {
  readonly name: string;
  readonly why: 'archive' | 'kind' | 'large' | 'many' | 'broken';
};

const ARCHIVE = /\.(?:zip|rar|7z|tar|gz)$/iu;
/** What systems put beside people's files. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.[^./]|~\$|Thumbs\.db$|desktop\.ini$)/iu;

/** Whether somebody put the file there, and not a system. */
export const isMeant = (path: string): boolean => !LITTER.test(path) && !path.endsWith('/');

/** What of a file itself says that it is not taken in; its size in bytes. */
export const faultOf = (path: string, size: number): 'archive' | 'kind' | 'large' | undefined => {
  if (ARCHIVE.test(path)) return 'archive';
  if (!DOCUMENT_ENDS.some((end) => path.toLowerCase().endsWith(end))) return 'kind';
  return size > MAX_FILE_BYTES ? 'large' : undefined;
};
