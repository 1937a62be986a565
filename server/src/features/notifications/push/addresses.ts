import { lookup } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import type { LookupFunction } from 'node:net';

/** Networks that are nobody's on the open internet (IANA special-purpose registries), by first address and length of the prefix. */
const PRIVATE_4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];
const PRIVATE_6 = [
  ...['::/127', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16'],
  ...['fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
];

const closed = new BlockList();
for (const [list, family] of [
  [PRIVATE_4, 'ipv4'],
  [PRIVATE_6, 'ipv6'],
] as const)
  for (const network of list) {
    const [address = '', prefix] = network.split('/');
    closed.addSubnet(address, Number(prefix), family);
  }

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Whether an address is one of the open internet. */
export const isPublicAddress = (address: string): boolean => {
  const plain = MAPPED.exec(address)?.[1] ?? address;
  const family = isIP(plain);
  if (family === 0) return false;
  // Whatever else is mapped or compatible with IPv4 is no address of a push service.
  if (family === 6 && plain.toLowerCase().startsWith('::')) return false;
  return !closed.check(plain, family === 4 ? 'ipv4' : 'ipv6');
};

/**
 * Whether an address that a browser handed in may be called at all: https at its usual port, no user, and a name or a public number.
 * `trusted` is one more origin, for tests and an organisation's own push service.
 */
export const isPushEndpoint = (endpoint: string, trusted: string | undefined): boolean => {
  if (!URL.canParse(endpoint)) return false;
  const { origin, protocol, username, password, port, hostname } = new URL(endpoint);
  if (username !== '' || password !== '') return false;
  if (origin === trusted) return true;
  if (protocol !== 'https:' || port !== '') return false;
  const number = hostname.replace(/^\[|\]$/g, '');
  if (isIP(number) !== 0) return isPublicAddress(number);
  return hostname.includes('.') && !/(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(hostname);
};

/** Looks a name up for a connection, and knows none whose addresses are not all public: a name is no way around the rule. */
export const lookupPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (failure, addresses) => {
    if (failure) return done(failure, []);
    const [first] = addresses;
    if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
      return done(new Error('not a public address'), []);
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
};
