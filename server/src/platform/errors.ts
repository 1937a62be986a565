import type { FieldFault } from '@sotay/core/kernel/errors.ts';
import type { ErrorCode } from '@sotay/core/errors.ts';

/** An answer that is not a success, on purpose. The code decides the status and, in `web`, the words. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  /** Plain facts for the words, such as counts and dates; never names or content. */
  readonly facts: Record<string, string | number>;
  readonly fields: readonly FieldFault[];

  constructor(
    code: ErrorCode,
    facts: Record<string, string | number> = {},
    fields: readonly FieldFault[] = [],
  ) {
    super(code);
    this.code = code;
    this.facts = facts;
    this.fields = fields;
  }
}

/** What one may not see looks exactly like what is not there. */
export const notFound = (): Refusal => new Refusal('kernel/not-found');

/** The value, or "not found" where it is missing. */
export const found = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw notFound();
  return value;
};
