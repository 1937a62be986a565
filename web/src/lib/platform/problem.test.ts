import { expect, it } from 'vitest';
import { errorSentence } from '../words/errors/index.ts';
import { asReading, asProblem, mayPass, Problem, problemOf } from './problem.ts';
import type { ProblemCode } from './problem.ts';

const answer = (status: number, body: string): Response => new Response(body, { status });

it('reads code, facts, fields and reference of problem details', async () => {
  const body = JSON.stringify({
    code: 'auth/wait',
    facts: { seconds: 61, nested: {} },
    fields: [{ at: 'body/login', rule: 'maxLength' }, 'no fault'],
    correlationId: 'r-1',
  });
  const problem = await problemOf(answer(429, body));
  expect(problem).toMatchObject({
    code: 'auth/wait',
    status: 429,
    facts: { seconds: 61 },
    fields: [{ at: 'body/login', rule: 'maxLength' }],
    correlationId: 'r-1',
  });
  expect(errorSentence(problem)).toContain('2 phút');
});

it.each<[number, ProblemCode]>([
  [401, 'kernel/signed-out'],
  [404, 'kernel/not-found'],
  [429, 'kernel/too-many'],
  [502, 'kernel/unavailable'],
  [418, 'kernel/unknown'],
])('a bare %i from something on the way is %s', async (status, code) => {
  expect((await problemOf(answer(status, '<html>'))).code).toBe(code);
});

it('has words also for a code it does not know', () => {
  const newer = new Problem('later/unheard-of' as ProblemCode, 409);
  expect(errorSentence(newer)).toBe(errorSentence(new Problem('kernel/unknown', 500)));
});

it('waits for what may pass and shows what will not', () => {
  expect(mayPass(new Problem('client/offline', 0))).toBe(true);
  expect(mayPass(new Problem('client/not-kept', 0))).toBe(true);
  expect(mayPass(new Problem('kernel/unavailable', 503))).toBe(true);
  expect(mayPass(new Problem('tasks/already-closed', 409))).toBe(false);
  expect(mayPass(asProblem(new TypeError('bug')))).toBe(false);
});

it('says of a reading without network that it was not kept, and leaves any other failure as it is', () => {
  expect(asReading(new Problem('client/offline', 0)).code).toBe('client/not-kept');
  expect(asReading(new Problem('kernel/not-found', 404)).code).toBe('kernel/not-found');
  expect(asReading(new TypeError('bug')).code).toBe('kernel/unknown');
  expect(errorSentence(new Problem('client/not-kept', 0))).toContain('chưa được lưu trên máy');
});
