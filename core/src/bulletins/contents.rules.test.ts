import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { RichText } from '../rich-text/rich-text.schema.ts';
import { contentsOf, issueTitle } from './contents.rules.ts';

test('an issue lies in the inbox as its contents, each title a way to its article', () => {
  const text = contentsOf({
    ...{ year: 2026, month: 11 },
    sections: [
      { code: 'country', label: 'Trong nước' },
      { code: 'local', label: 'Cơ sở' },
    ],
    items: [{ id: 'a', section: 'country', title: 'Mùa vụ' }],
  });
  expect(Value.Check(RichText, text)).toBe(true);
  expect(text).toHaveLength(3);
  expect(text[2]).toEqual({
    ...{ kind: 'list', ordered: false },
    items: [[{ text: 'Mùa vụ', href: '/listen/2026/11/a' }]],
  });
  expect(issueTitle(11, { year: 2026, month: 11 })).toBe('Bản tin thông báo nội bộ số 11, tháng 11/2026');
});
