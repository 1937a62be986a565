import type { PasskeyMade, PasskeyToMake, PasskeyToUse, PasskeyUsed } from '@sotay/core/auth/auth.schema.ts';
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Static } from 'typebox';
import { Refusal } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { NewPasskey, Passkey } from '../credentials.repository.ts';
import { CHALLENGE_MS, type ChallengePurpose, makeChallenge, readChallenge } from './challenge.ts';

/** ES256 and RS256: every phone and computer makes one of them. */
const ALGORITHMS = [-7, -257];

const NAME = 'Sổ tay đảng viên';

const rpId = ({ config }: Platform): string => new URL(config.origin).hostname;

/** What the browser needs to use a passkey. */
export const passkeyToUse = (platform: Platform, now: Date): Static<typeof PasskeyToUse> => ({
  challenge: makeChallenge(platform.keys, { use: true }, now),
  rpId: rpId(platform),
  timeoutMs: CHALLENGE_MS,
});

/** What the browser needs to make a passkey for an account; `exclude` are those the person has. */
export const passkeyToMake = (
  platform: Platform,
  account: {
    accountId: string;
    name: string;
    exclude: readonly { credentialId: Buffer; transports: string[] }[];
  },
  now: Date,
): Static<typeof PasskeyToMake> => ({
  challenge: makeChallenge(platform.keys, { makeFor: account.accountId }, now),
  rpId: rpId(platform),
  rpName: NAME,
  userId: Buffer.from(account.accountId.replaceAll('-', ''), 'hex').toString('base64url'),
  userName: account.name,
  algorithms: ALGORITHMS,
  exclude: account.exclude.map(({ credentialId, transports }) => ({
    id: credentialId.toString('base64url'),
    transports: transports as Static<typeof PasskeyMade>['transports'],
  })),
  timeoutMs: CHALLENGE_MS,
});

/** A challenge that was answered: to be spent in the transaction of the act. */
export type Answered = { digest: Buffer; expiresAt: Date };

/** The challenge that an answer says it is for. */
const challengeIn = (clientData: string): string => {
  const said: unknown = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8'));
  const challenge = said && typeof said === 'object' && 'challenge' in said ? said.challenge : null;
  return typeof challenge === 'string' ? challenge : '';
};

/** Runs a verification with the challenge of the answer; any fault is the one refusal. */
const verified = async <T>(
  platform: Platform,
  answer: { clientData: string; purpose: ChallengePurpose; now: Date },
  verify: (expectedChallenge: string) => Promise<T | null>,
): Promise<{ result: T; answered: Answered }> => {
  try {
    const challenge = challengeIn(answer.clientData);
    const answered = readChallenge(platform.keys, challenge, answer.purpose, answer.now);
    const result = answered ? await verify(challenge) : null;
    if (answered && result !== null) return { result, answered };
  } catch {
    // The library throws on every fault of the answer, with words that quote it: only that it failed goes on.
  }
  throw new Refusal('auth/passkey-failed');
};

/** The passkey that the device made, once its answer is proved; the person must have been verified by the device. */
export const verifyMade = (
  platform: Platform,
  accountId: string,
  made: Static<typeof PasskeyMade>,
  now: Date,
): Promise<{ result: NewPasskey; answered: Answered }> =>
  verified(
    platform,
    { clientData: made.clientData, purpose: { makeFor: accountId }, now },
    async (expectedChallenge) => {
      const { id, clientData, attestation, transports } = made;
      const { registrationInfo } = await verifyRegistrationResponse({
        response: {
          id,
          rawId: id,
          type: 'public-key',
          clientExtensionResults: {},
          response: { clientDataJSON: clientData, attestationObject: attestation, transports },
        },
        expectedChallenge,
        expectedOrigin: platform.config.origin,
        expectedRPID: rpId(platform),
        supportedAlgorithmIDs: ALGORITHMS,
      });
      if (!registrationInfo) return null;
      const { credential } = registrationInfo;
      return {
        credentialId: Buffer.from(credential.id, 'base64url'),
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports,
      };
    },
  );

/** Proves that the passkey answered the challenge; gives its new counter. */
export const verifyUsed = (
  platform: Platform,
  passkey: Passkey,
  used: Static<typeof PasskeyUsed>,
  now: Date,
): Promise<{ result: number; answered: Answered }> =>
  verified(
    platform,
    { clientData: used.clientData, purpose: { use: true }, now },
    async (expectedChallenge) => {
      const { id, clientData, authenticatorData, signature } = used;
      const { verified: right, authenticationInfo } = await verifyAuthenticationResponse({
        response: {
          id,
          rawId: id,
          type: 'public-key',
          clientExtensionResults: {},
          response: { clientDataJSON: clientData, authenticatorData, signature },
        },
        expectedChallenge,
        expectedOrigin: platform.config.origin,
        expectedRPID: rpId(platform),
        credential: {
          id,
          publicKey: new Uint8Array(passkey.publicKey),
          counter: passkey.counter,
        },
      });
      return right ? authenticationInfo.newCounter : null;
    },
  );
