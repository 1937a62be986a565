import { contracts } from '@sotay/core/contracts.ts';
import type { Endpoint } from '@sotay/core/kernel/contract.ts';

export type NamedEndpoint = { readonly name: string; readonly endpoint: Endpoint };

/** Every endpoint there is, as `room.endpoint`. */
export const allEndpoints: readonly NamedEndpoint[] = Object.entries(contracts).flatMap(([room, entries]) =>
  Object.entries(entries).map(([name, endpoint]) => ({
    name: `${room}.${name}`,
    endpoint: endpoint as Endpoint,
  })),
);
