import { deriveKeys } from '../src/platform/keys.ts';

export const testKeys = deriveKeys(Buffer.from('a secret for tests that opens nothing else'));
