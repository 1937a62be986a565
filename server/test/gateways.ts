import { once } from 'node:events';
import { createServer as createHttp } from 'node:http';
import { type AddressInfo, createServer as createTcp } from 'node:net';

type StandIn = { readonly received: string[]; readonly url: string; readonly close: () => Promise<void> };

const closing = (server: ReturnType<typeof createTcp>) => async (): Promise<void> => {
  server.close();
  await once(server, 'close');
};

/** A provider of SMS on this machine, which may be away for its first calls; keeps the bodies. */
export const openSmsProvider = async (refusals: number): Promise<StandIn> => {
  const received: string[] = [];
  let left = refusals;
  const server = createHttp((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      left -= 1;
      if (left < 0) received.push(body);
      response.writeHead(left < 0 ? 200 : 503, { connection: 'close' }).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
  return { received, url, close: closing(server) };
};

/** A mail server on this machine that takes everything; keeps what it was told, line by line of the talk. */
export const openMailServer = async (): Promise<StandIn> => {
  const received: string[] = [];
  const server = createTcp((socket) => {
    let isData = false;
    let text = '';
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    const hear = (line: string): void => {
      received.push(line);
      if (isData) {
        if (line !== '.') return;
        isData = false;
        say('250 kept');
      } else if (line === 'DATA') {
        isData = true;
        say('354 go on');
      } else if (line === 'QUIT') {
        say('221 bye');
        socket.end();
      } else say('250 ok');
    };
    socket.on('data', (part) => {
      text += part.toString();
      const lines = text.split('\r\n');
      text = lines.pop() ?? '';
      lines.forEach(hear);
    });
    say('220 ready');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { received, url, close: closing(server) };
};
