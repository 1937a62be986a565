import type { CallInput } from '../platform/api.ts';

/** A code as it is shown to the server: whose it is said to be, and its signs. */
export type Shown = CallInput<'auth.checkCode'>['body'];
