import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rangeOf } from './range.ts';
import type { FileAnswer, RangedFile } from './room.ts';

/** Opened as a page of its own, a file runs nothing, loads nothing and is of no origin. */
const CLOSED = "default-src 'none'; sandbox";

const disposition = (name: string, inline: boolean): string =>
  `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`;

/** A stretch is only a continuation of what the browser has while the tag is the same (`If-Range`). */
const askedRange = ({ headers }: FastifyRequest, tag: string): string | undefined =>
  headers['if-range'] === undefined || headers['if-range'] === tag ? headers.range : undefined;

const sendRanged = async (
  request: FastifyRequest,
  reply: FastifyReply,
  file: RangedFile,
): Promise<FastifyReply> => {
  const stored = await file.open();
  const tag = `"${file.tag}"`;
  const range = rangeOf(askedRange(request, tag), stored.size);
  void reply.header('accept-ranges', 'bytes').header('etag', tag);
  if (range === 'beyond') return reply.code(416).header('content-range', `bytes */${stored.size}`).send();
  const { from, to } = range ?? { from: 0, to: stored.size - 1 };
  if (range) void reply.code(206).header('content-range', `bytes ${from}-${to}/${stored.size}`);
  void reply.header('content-length', to - from + 1);
  return reply.send(stored.size === 0 ? Buffer.alloc(0) : stored.open({ from, to }));
};

/** Answers bytes: as a whole, or the stretch that a player asks for. */
export const sendFile = (
  request: FastifyRequest,
  reply: FastifyReply,
  file: FileAnswer,
): FastifyReply | Promise<FastifyReply> => {
  void reply
    .type(file.type)
    .header('content-disposition', disposition(file.name, 'inline' in file && file.inline))
    .header('content-security-policy', CLOSED);
  if ('open' in file) return sendRanged(request, reply, file);
  return reply.send(file.bytes instanceof Readable ? file.bytes : Buffer.from(file.bytes));
};
