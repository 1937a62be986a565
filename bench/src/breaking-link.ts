import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { Transform } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';

export type BreakingLink = {
  readonly url: string;
  readonly breaks: () => number;
  readonly close: () => void;
};

/** Lets so many bytes a second through. */
const throttle = (bytesPerSecond: number): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      void delay((chunk.length / bytesPerSecond) * 1_000).then(() => done(null, chunk));
    },
  });

/** A link to a server as a phone on a bus has it: slow, and cut off at once for everything that is under way, again and again. */
export const breakingLink = async (
  target: string,
  { everyMs, bytesPerSecond }: { everyMs: number; bytesPerSecond: number },
): Promise<BreakingLink> => {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let breaks = 0;
  const server = createServer((phone) => {
    const far = connect(Number(port), hostname);
    for (const socket of [phone, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        phone.destroy();
        far.destroy();
      });
    }
    phone.pipe(throttle(bytesPerSecond)).pipe(far);
    far.pipe(phone);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const timer = setInterval(() => {
    if (open.size > 0) breaks += 1;
    for (const socket of open) socket.destroy();
  }, everyMs);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    breaks: () => breaks,
    close: () => {
      clearInterval(timer);
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
};
