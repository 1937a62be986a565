import { expect, it } from 'vitest';
import { helpOf, helpedPart, helpsAmong } from './helped-part.ts';

const help = '01a20440-7411-72e3-9552-93318448c8e0';
const other = '01a20440-7411-72e3-9552-93318448c8e1';

it('finds each help once of which answers or drafts are kept, and none among one’s own', () => {
  expect(helpsAmong(['answers', 'session', 'outbox', 'draft:opinion'])).toEqual([]);
  expect(
    helpsAmong([
      `${helpedPart(help)}answers`,
      'answers',
      `draft:${helpedPart(help)}opinion`,
      `draft:${helpedPart(other)}opinion`,
    ]),
  ).toEqual([help, other]);
});

it('tells what was read in another’s stead from one’s own', () => {
  expect(helpOf(['tasks.mine', {}, { helpId: help }])).toBe(help);
  expect(helpOf(['tasks.mine', {}])).toBeUndefined();
  expect(helpOf(['audit.mine', {}, 'pages'])).toBeUndefined();
});
