import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../errors.ts';
import type { Offset, Receive } from './room.ts';

/** The protocol of resumable uploads: tus 1.0, its core. What begins and ends an upload are acts of the room, as JSON. */
const VERSION = '1.0.0';

const BYTES = 'application/offset+octet-stream';

/** Tells how far an upload has come. */
export const sendOffset = (reply: FastifyReply, { offset, size }: Offset, status: 200 | 204): FastifyReply =>
  reply
    .code(status)
    .header('tus-resumable', VERSION)
    .header('upload-offset', offset)
    .header('upload-length', size)
    .send();

const offsetOf = ({ headers }: FastifyRequest): number => {
  if (headers['tus-resumable'] !== VERSION) throw new Refusal('kernel/malformed');
  if (headers['content-type'] !== BYTES) throw new Refusal('kernel/unsupported-type');
  const given = headers['upload-offset'];
  if (typeof given !== 'string' || !/^\d{1,15}$/.test(given)) throw new Refusal('kernel/malformed');
  return Number(given);
};

/** Takes the bytes of the request from their offset on, after the short transaction that said who may send them; gives how far it came. */
export const continueUpload = (request: FastifyRequest, receive: Receive): Promise<Offset> =>
  // The connection outlives a refusal in the middle of the bytes, so that the answer arrives.
  receive({ offset: offsetOf(request), bytes: request.raw.iterator({ destroyOnReturn: false }) });
