import { kernelErrors } from './kernel/errors.ts';

/** Every error code there is, with its HTTP status. `web` has words for each: a type forces it. */
export const errors = { ...kernelErrors } as const;

export type ErrorCode = keyof typeof errors;
