import { expect, it } from 'vitest';
import { codeInAddress } from './scan.ts';

it.each([
  ['https://sotay.example/meetings/u/m/check-in#abc', 'abc'],
  ['https://sotay.example/meetings/u/m/check-in#', undefined],
  ['https://other.example/meetings/u/m/check-in#abc', undefined],
  ['123 456', undefined],
])('reads %s as the code %s', (text, code) => {
  expect(codeInAddress(text, 'https://sotay.example')).toBe(code);
});
