import type { IConfiguration } from 'dependency-cruiser';
import { doors, floors } from './architecture.map.ts';

const rooms = Object.values(floors).flat();

/** One rule a room: it reaches other rooms only by the doors that the map names. */
const roomRules: IConfiguration['forbidden'] = rooms.map((room) => ({
  name: 'door-must-be-in-the-map',
  comment: `${room} may open only the doors that architecture.map.ts gives it`,
  severity: 'error',
  from: { path: `^server/src/features/${room}/` },
  to: {
    path: '^server/src/features/',
    pathNot: [room, ...(doors[room] ?? [])].map((name) => `^server/src/features/${name}/`),
  },
}));

const config: IConfiguration = {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'core has no I/O, no clock, no framework; only TypeBox for schemas',
      severity: 'error',
      from: { path: '^core/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^core/src/', '^node_modules/typebox/'] },
    },
    {
      name: 'rules-come-without-typebox',
      comment: 'rules run on the phone as well, where every kilobyte counts',
      severity: 'error',
      from: { path: '^core/src/.*\\.rules\\.ts$' },
      to: {
        path: ['^node_modules/typebox/', '^core/src/kernel/schema\\.ts$', '\\.(contract|schema)\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'server-web-apart',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^web/' },
    },
    {
      name: 'web-server-apart',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^server/' },
    },
    {
      name: 'room-only-through-its-door',
      comment: 'another room shows only its index.ts',
      severity: 'error',
      from: { path: '^server/src/features/([^/]+)/' },
      to: {
        path: '^server/src/features/([^/]+)/',
        pathNot: ['^server/src/features/$1/', '^server/src/features/[^/]+/index\\.ts$'],
      },
    },
    ...roomRules,
    {
      name: 'room-must-be-in-the-map',
      comment: 'a room without a floor would be held by no rule',
      severity: 'error',
      from: { path: '^server/src/app\\.ts$' },
      to: {
        path: '^server/src/features/',
        pathNot: rooms.map((room) => `^server/src/features/${room}/`),
      },
    },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      from: { path: '^server/src/platform/' },
      to: { path: '^server/src/features/' },
    },
    {
      name: 'sql-only-in-repository-or-read-model',
      comment: 'in a room, only repositories, read models and jobs speak SQL',
      severity: 'error',
      from: {
        path: '^server/src/features/',
        pathNot: ['repository', 'read-model', '\\.test\\.ts$'],
      },
      to: { path: '^node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      comment: 'a component that draws a tree may name itself',
      severity: 'error',
      from: { path: '^(.+)$' },
      to: { circular: true, via: { pathNot: '^$1$' } },
    },
    {
      name: 'no-orphans',
      comment: 'for web, whose components the cruiser reads without their types, knip says the same',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(core|server|bench|e2e)/',
        // A server of a journey loads its own time by the file's address.
        pathNot: ['\\.d\\.ts$', '\\.test\\.ts$', '/own-time\\.ts$'],
      },
      to: {},
    },
    {
      name: 'only-what-is-there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '^\\$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'svelte'],
    },
  },
};

export default config;
