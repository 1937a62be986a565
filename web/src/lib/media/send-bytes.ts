import { addressOf } from '../platform/address.ts';
import { endpointOf } from '../platform/endpoint.ts';
import { Problem, mayPass, problemOf } from '../platform/problem.ts';
import { nextTry } from './next-try.ts';

/** Sent in one call: what a proxy that keeps calls back may lose when the link breaks. */
const CALL_BYTES = 4 * 1024 * 1024;

type Medium = { unitId: string; mediaId: string };

type SendOptions = {
  signal: AbortSignal;
  /** How much has arrived, between 0 and 1. */
  onProgress: (share: number) => void;
  /** The link is gone, or back. */
  onWaiting: (waits: boolean) => void;
};

type Call = { name: 'files.mediaOffset' | 'files.sendMedia'; medium: Medium; signal: AbortSignal };

/** One call of tus 1.0; gives how far the upload has come. Throws a `Problem`. */
async function speak(
  { name, medium, signal }: Call,
  part?: { offset: number; bytes: Blob; onSent: (bytes: number) => void },
): Promise<number> {
  const [method, path] = await endpointOf(name);
  const request = new XMLHttpRequest();
  request.open(method, addressOf(path, { params: medium }));
  request.setRequestHeader('x-sotay', '1');
  request.setRequestHeader('tus-resumable', '1.0.0');
  if (part) {
    request.setRequestHeader('content-type', 'application/offset+octet-stream');
    request.setRequestHeader('upload-offset', String(part.offset));
    request.upload.onprogress = ({ loaded }) => part.onSent(loaded);
  }
  const stop = (): void => request.abort();
  signal.addEventListener('abort', stop);
  try {
    await new Promise<void>((resolve, reject) => {
      request.onload = () => resolve();
      request.onerror = () => reject(new Problem('client/offline', 0));
      request.onabort = () => reject(new DOMException('', 'AbortError'));
      request.send(part?.bytes ?? null);
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
  if (request.status >= 300)
    throw await problemOf(new Response(request.responseText, { status: request.status }));
  return Number(request.getResponseHeader('upload-offset'));
}

/** A lost link, a server that is busy, or another device that sends the same file: the next try begins where that ended. */
const passes = (thrown: unknown): boolean =>
  thrown instanceof Problem && (mayPass(thrown) || thrown.code === 'files/other-offset');

/**
 * Sends a file from where it stopped, through lost networks, until all of it has arrived; each new try begins with what the server has.
 * Throws a `Problem` for what no waiting mends, and `AbortError` when the person gave it up.
 */
export async function sendBytes(
  file: Blob,
  medium: Medium,
  { signal, onProgress, onWaiting }: SendOptions,
): Promise<void> {
  const tell = (bytes: number): void => onProgress(Math.min(1, bytes / file.size));
  let failures = 0;
  for (;;) {
    try {
      let offset = await speak({ name: 'files.mediaOffset', medium, signal });
      while (offset < file.size) {
        const start = offset;
        const bytes = file.slice(start, start + CALL_BYTES);
        onWaiting(false);
        tell(start);
        offset = await speak(
          { name: 'files.sendMedia', medium, signal },
          { offset, bytes, onSent: (sent) => tell(start + sent) },
        );
        failures = 0;
      }
      tell(file.size);
      return;
    } catch (thrown) {
      if (!passes(thrown)) throw thrown;
      failures += 1;
      onWaiting(true);
      await nextTry(failures, signal);
    }
  }
}
