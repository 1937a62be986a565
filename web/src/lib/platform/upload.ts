import type { CallOutput } from './api.ts';
import { addressOf } from './address.ts';
import { endpointOf } from './endpoint.ts';
import { Problem, problemOf } from './problem.ts';

/** How much has left the device, between 0 and 1. */
type OnProgress = (share: number) => void;

/** Sends a file into a unit, for everybody in it or for oneself and those who govern it, telling how far it is. A repeat carries the same `key`. Throws a `Problem`. */
export async function uploadFile(
  file: File,
  unitId: string,
  { key, audience, onProgress }: { key: string; audience: 'unit' | 'own'; onProgress: OnProgress },
): Promise<CallOutput<'files.add'>> {
  const [method, path] = await endpointOf('files.add');
  const request = new XMLHttpRequest();
  request.open(
    method,
    addressOf(path, { params: { unitId }, query: { name: file.name.slice(-200), audience } }),
  );
  request.setRequestHeader('accept', 'application/json');
  request.setRequestHeader('x-sotay', '1');
  request.setRequestHeader('idempotency-key', key);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(new Problem('client/offline', 0));
    request.onload = () => {
      void answerOf(request).then(resolve, reject);
    };
    request.send(file);
  });
}

async function answerOf(request: XMLHttpRequest): Promise<CallOutput<'files.add'>> {
  const response = new Response(request.responseText, { status: request.status });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as CallOutput<'files.add'>;
}
