/** Whether this device has a lock of its own that can hold a passkey (fingerprint, face, code). Asks nobody anything. */
export async function hasLock(): Promise<boolean> {
  if (!('PublicKeyCredential' in globalThis) || !isSecureContext) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
}
