import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAllowed, issueActs, issueFault, issueStates, mayIssue, nextNumber } from './issue.rules.ts';

test('each act has its states', () => {
  const allowed = (version: number) =>
    Object.fromEntries(
      issueStates.map((state) => [state, issueActs.filter((act) => isAllowed(act, { state, version }))]),
    );
  expect(allowed(0)).toMatchObject({ draft: ['edit', 'submit'], review: ['send-back', 'publish'] });
  expect(allowed(1)).toEqual({
    draft: ['edit', 'submit', 'withdraw'],
    review: ['send-back', 'publish', 'withdraw'],
    published: ['correct', 'withdraw'],
    withdrawn: [],
  });
});

test('committees issue, cells add their items', () => {
  expect(mayIssue('bloc-committee')).toBe(true);
  expect(mayIssue('grassroots-committee')).toBe(true);
  expect(mayIssue('cell')).toBe(false);
  expect(mayIssue('grassroots-cell')).toBe(false);
});

test('a number is never given twice', () => {
  expect(nextNumber([])).toBe(1);
  fc.assert(
    fc.property(fc.array(fc.nat(500)), (given) => {
      expect(given).not.toContain(nextNumber(given));
    }),
  );
});

test('an issue without items, or with an empty one, is not handed in', () => {
  expect(issueFault([])).toBe('bulletins/no-items');
  expect(issueFault([{ title: ' ', hasContent: true }])).toBe('bulletins/item-empty');
  expect(issueFault([{ title: 'Tin', hasContent: false }])).toBe('bulletins/item-empty');
  expect(issueFault([{ title: 'Tin', hasContent: true }])).toBeUndefined();
});
