import { expect, test } from 'vitest';
import { readSlipAddress } from './slip-address.ts';

const slipId = '01a20310-f3f7-7ccf-9c37-f35fdd2e2b4b';

test('slip and code are read from the fragment, and nothing else is taken for one', () => {
  expect(readSlipAddress(`#${slipId}.4YNSMR2ELN93WZHM`)).toEqual({ slipId, code: '4YNSMR2ELN93WZHM' });
  for (const other of [
    '',
    '#',
    '#main',
    `#${slipId}`,
    `#${slipId}.`,
    `#${slipId}.4YNS`,
    '#x.4YNSMR2ELN93WZHM',
  ])
    expect(readSlipAddress(other)).toBeUndefined();
});
