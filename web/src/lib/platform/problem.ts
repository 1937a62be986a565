import type { ErrorCode } from '@sotay/core/errors.ts';
import type { FieldFault } from '@sotay/core/kernel/errors.ts';

/** What can go wrong before the server has spoken. */
export type ClientErrorCode = 'client/offline' | 'client/not-kept' | 'client/unreadable';

export type ProblemCode = ErrorCode | ClientErrorCode;

/** A refusal or a failure of a call, in the code that all rooms share (RFC 9457 on the wire). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  /** HTTP status, or 0 when the server was not reached. */
  readonly status: number;
  readonly fields: readonly FieldFault[];
  /** What the sentence of the problem may name: seconds to wait, what is missing. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly correlationId: string | undefined;

  constructor(
    code: ProblemCode,
    status: number,
    more: Partial<Pick<Problem, 'fields' | 'facts' | 'correlationId'>> = {},
  ) {
    super(code);
    this.code = code;
    this.status = status;
    this.fields = more.fields ?? [];
    this.facts = more.facts ?? {};
    this.correlationId = more.correlationId;
  }
}

const isCode = (code: unknown): code is ProblemCode =>
  typeof code === 'string' && /^[a-z-]+\/[a-z-]+$/.test(code);

const faults = (fields: unknown): FieldFault[] =>
  Array.isArray(fields)
    ? fields.filter((fault: unknown): fault is FieldFault => {
        const { at, rule } = (fault ?? {}) as Partial<Record<keyof FieldFault, unknown>>;
        return typeof at === 'string' && typeof rule === 'string';
      })
    : [];

const factsOf = (facts: unknown): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(facts ?? {}).filter(
      (fact): fact is [string, string | number] => typeof fact[1] === 'string' || typeof fact[1] === 'number',
    ),
  );

/** The problem that a response tells. The code of a newer server may be one that has no words here yet. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}));
  const { code, fields, facts, correlationId } = (body ?? {}) as Partial<Record<string, unknown>>;
  const reference = typeof correlationId === 'string' ? correlationId : response.headers.get('x-request-id');
  return new Problem(isCode(code) ? code : codeOfStatus(response.status), response.status, {
    fields: faults(fields),
    facts: factsOf(facts),
    ...(reference ? { correlationId: reference } : {}),
  });
}

function codeOfStatus(status: number): ProblemCode {
  if (status === 401) return 'kernel/signed-out';
  if (status === 404) return 'kernel/not-found';
  if (status === 429) return 'kernel/too-many';
  if (status === 502 || status === 503 || status === 504) return 'kernel/unavailable';
  return 'kernel/unknown';
}

/** Anything thrown, as a problem that can be shown. */
export const asProblem = (thrown: unknown): Problem =>
  thrown instanceof Problem ? thrown : new Problem('kernel/unknown', 0);

/** Whether the server was not reached at all. */
export const isOffline = ({ code }: Problem): boolean =>
  code === 'client/offline' || code === 'client/not-kept';

/** Whether trying the same again later may succeed: no network, or a server that is busy or failed. */
export const mayPass = (problem: Problem): boolean =>
  isOffline(problem) || problem.status >= 500 || problem.status === 429;

/** What a failed reading is: one that found no network, and nothing on the phone, says just that. Nothing was typed, nothing waits. */
export const asReading = (thrown: unknown): Problem => {
  const problem = asProblem(thrown);
  return isOffline(problem) ? new Problem('client/not-kept', 0) : problem;
};
