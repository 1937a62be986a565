import { once } from 'node:events';
import { type ServerResponse, createServer } from 'node:http';

/** A server of `node:http` that sends the same text to every open stream: what a fan-out costs with nothing around it. */
export type BareStreams = { url: string; send: (text: string) => void; stop: () => Promise<void> };

export const openBareStreams = async (): Promise<BareStreams> => {
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    response.write('retry: 2000\n\n');
    open.add(response);
    request.on('close', () => open.delete(response));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The bare server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    send: (text) => {
      for (const response of open) response.write(`event: answer\ndata: ${text}\n\n`);
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
