import type { Device } from './device.ts';

/** Gives the device a lock that can hold passkeys, and a hand that always opens it; what it makes stays with its page. */
export const giveLock = async ({ context, page }: Device): Promise<void> => {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};
