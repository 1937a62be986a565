import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { PasskeyMade, PasskeyToMake, PasskeyToUse, PasskeyUsed } from '@sotay/core/auth/auth.schema.ts';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { Static } from 'typebox';

const ORIGIN = 'http://localhost:3000';

/** Flags of authenticator data: user present, user verified, attested credential data. */
const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();

const counterBytes = (counter: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(counter);
  return bytes;
};

const clientData = (type: string, challenge: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin: ORIGIN, crossOrigin: false }));

export type Authenticator = {
  readonly make: (options: Static<typeof PasskeyToMake>) => Static<typeof PasskeyMade>;
  readonly use: (options: Static<typeof PasskeyToUse>) => Static<typeof PasskeyUsed>;
};

/** A device that makes and uses one passkey (ES256, no attestation), as phones do; `verifies` is false for one without a lock. */
export const openAuthenticator = ({ verifies = true } = {}): Authenticator => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const seen = PRESENT | (verifies ? VERIFIED : 0);
  let counter = 0;
  return {
    make: ({ challenge, rpId }) => {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const key = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
          [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
        ]),
      );
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, Buffer.from(key)]);
      const head = Buffer.concat([sha256(rpId), Buffer.from([seen | ATTESTED]), counterBytes(0)]);
      const attestation = isoCBOR.encode(
        new Map<string, string | Map<string, number> | Uint8Array>([
          ['fmt', 'none'],
          ['attStmt', new Map<string, number>()],
          ['authData', new Uint8Array(Buffer.concat([head, attested]))],
        ]),
      );
      return {
        id: id.toString('base64url'),
        clientData: clientData('webauthn.create', challenge).toString('base64url'),
        attestation: Buffer.from(attestation).toString('base64url'),
        transports: ['internal'],
      };
    },
    use: ({ challenge, rpId }) => {
      counter += 1;
      const data = Buffer.concat([sha256(rpId), Buffer.from([seen]), counterBytes(counter)]);
      const client = clientData('webauthn.get', challenge);
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(privateKey);
      return {
        id: id.toString('base64url'),
        clientData: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      };
    },
  };
};
