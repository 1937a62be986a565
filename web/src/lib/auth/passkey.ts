import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { CallInput, CallOutput } from '../platform/api.ts';

type ToUse = CallOutput<'auth.passkeyOptions'>;
type ToMake = CallOutput<'auth.addPasskeyOptions'>;
type Used = CallInput<'auth.passkeySignIn'>['body']['passkey'];
type Made = CallInput<'auth.addPasskey'>['body']['passkey'];
type Transport = Made['transports'][number];

const TRANSPORTS: readonly Transport[] = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];

const isTransport = (word: string): word is Transport => TRANSPORTS.some((known) => known === word);

/** Asks the device to unlock one of its passkeys for this site. Throws when the person gives up. */
export async function usePasskey({ challenge, rpId, timeoutMs }: ToUse): Promise<Used> {
  const { id, response } = await startAuthentication({
    optionsJSON: { challenge, rpId, timeout: timeoutMs, userVerification: 'required' },
  });
  return {
    id,
    clientData: response.clientDataJSON,
    authenticatorData: response.authenticatorData,
    signature: response.signature,
  };
}

/** Asks the device to make a passkey for this account. Throws when the person gives up. */
export async function makePasskey(options: ToMake): Promise<Made> {
  const { id, response } = await startRegistration({
    optionsJSON: {
      challenge: options.challenge,
      rp: { id: options.rpId, name: options.rpName },
      user: { id: options.userId, name: options.userName, displayName: options.userName },
      pubKeyCredParams: options.algorithms.map((alg) => ({ type: 'public-key', alg })),
      excludeCredentials: options.exclude.map(({ id: known, transports }) => ({
        type: 'public-key',
        id: known,
        transports,
      })),
      timeout: options.timeoutMs,
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    },
  });
  return {
    id,
    clientData: response.clientDataJSON,
    attestation: response.attestationObject,
    transports: (response.transports ?? []).filter(isTransport),
  };
}
