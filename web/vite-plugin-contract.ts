import { contracts } from '@sotay/core/contracts.ts';
import type { Endpoint } from '@sotay/core/kernel/contract.ts';
import type { Plugin } from 'vite';

const VIRTUAL = 'virtual:contract';

const entries = (): [string, string[]][] =>
  Object.entries(contracts).flatMap(([room, endpoints]) =>
    Object.entries(endpoints as Readonly<Record<string, Endpoint>>).map(
      ([key, { method, path, response }]): [string, string[]] => [
        `${room}.${key}`,
        response === 'file' ? [method, path, 'file'] : [method, path],
      ],
    ),
  );

/** Gives the client the method and path of every endpoint, and leaves the schemas behind: no TypeBox on the phone. */
export function contractPlugin(): Plugin {
  return {
    name: 'sotay-contract',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load: (id) =>
      id === `\0${VIRTUAL}`
        ? `export const contract = ${JSON.stringify(Object.fromEntries(entries()))};`
        : undefined,
  };
}
