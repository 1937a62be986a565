import { authErrors } from './auth/auth.errors.ts';
import { filesErrors } from './files/files.errors.ts';
import { kernelErrors } from './kernel/errors.ts';
import { meetingsErrors } from './meetings/meetings.errors.ts';
import { tasksErrors } from './tasks/tasks.errors.ts';

/** Every error code there is, with its HTTP status. `web` has words for each: a type forces it. */
export const errors = {
  ...kernelErrors,
  ...authErrors,
  ...meetingsErrors,
  ...filesErrors,
  ...tasksErrors,
} as const;

export type ErrorCode = keyof typeof errors;
