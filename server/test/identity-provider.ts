import { once } from 'node:events';
import { type Server, createServer } from 'node:https';
import Provider from 'oidc-provider';
import { makeOwnCertificate } from './own-certificate.ts';

export const CLIENT = { clientId: 'sotay', clientSecret: 'a secret between the two' };

export type IdentityProvider = {
  readonly issuer: string;
  /** The file with what vouches for it: for `NODE_EXTRA_CA_CERTS` or the process's own list. */
  readonly certificateFile: string;
  /** Serves the installation at this address, which is often known only later. */
  readonly serve: (origin: string) => void;
  readonly stop: () => Promise<void>;
};

/** The organisation's own identity provider, as a real one: whoever types a name at its sign-in page is that person. */
export const startIdentityProvider = async (): Promise<IdentityProvider> => {
  const own = await makeOwnCertificate();
  const server: Server = createServer({ key: own.key, cert: own.cert }).listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The provider has no port.');
  const issuer = `https://localhost:${address.port}`;
  return {
    issuer,
    certificateFile: own.file,
    serve: (origin) => {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: CLIENT.clientId,
            client_secret: CLIENT.clientSecret,
            redirect_uris: [`${origin}/sign-in/oidc`],
            token_endpoint_auth_method: 'client_secret_post',
          },
        ],
        pkce: { required: () => true },
        cookies: { keys: ['a key of the tests'] },
      });
      const handle = provider.callback();
      server.on('request', (request, response) => void handle(request, response));
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      own.remove();
      await once(server, 'close');
    },
  };
};
