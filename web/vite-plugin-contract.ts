import { contracts } from '@sotay/core/contracts.ts';
import type { EndpointName } from '@sotay/core/contracts.ts';
import type { Endpoint } from '@sotay/core/kernel/contract.ts';
import type { Plugin } from 'vite';

const VIRTUAL = 'virtual:contract';
const OTHERS = 'virtual:contract/others';

/** What is asked before home works; all other endpoints come with the first call of one of them. */
const atStart: ReadonlySet<string> = new Set<EndpointName>(['auth.me', 'home.home']);

const entries = (): [string, string[]][] =>
  Object.entries(contracts).flatMap(([room, endpoints]) =>
    Object.entries(endpoints as Readonly<Record<string, Endpoint>>).map(
      ([key, { method, path, response }]): [string, string[]] => [
        `${room}.${key}`,
        response === 'file' ? [method, path, 'file'] : [method, path],
      ],
    ),
  );

function sourceOf(id: string): string {
  const own = entries().filter(([name]) => atStart.has(name) === (id === `\0${VIRTUAL}`));
  return `export const contract = ${JSON.stringify(Object.fromEntries(own))};`;
}

/**
 * Gives the client the method and path of every endpoint in two modules, those of the start and all others, and leaves the
 * schemas behind: no TypeBox on the phone.
 */
export function contractPlugin(): Plugin {
  return {
    name: 'sotay-contract',
    resolveId: (id) => (id === VIRTUAL || id === OTHERS ? `\0${id}` : undefined),
    load: (id) => (id === `\0${VIRTUAL}` || id === `\0${OTHERS}` ? sourceOf(id) : undefined),
  };
}
