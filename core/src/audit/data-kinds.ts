import type { contracts } from '../contracts.ts';
import type { PermissionOf } from '../kernel/contract.ts';
import type { DataKind } from './data-kind-names.ts';

type Contracts = typeof contracts;

/** Every permission there is. */
export type Permission = { [R in keyof Contracts]: PermissionOf<Contracts[R]> }[keyof Contracts];

/** For each permission what it shows of members; null for one that shows nothing of a person. The compiler asks for every new one. */
export const SHOWN_BY: Readonly<Record<Permission, DataKind | null>> = {
  'audit.own': null,
  'audit.read': 'trail',
  'auth.help': 'account',
  'auth.self': null,
  'exports.make': 'record',
  'exports.own': null,
  'files.add': null,
  'files.read': 'files',
  'hall.follow': 'meetings',
  'hall.lead': null,
  'hall.take-part': null,
  'helpers.care': null,
  'helpers.end': null,
  'helpers.own': null,
  'home.read': null,
  'imports.run': 'record',
  'meetings.answer': null,
  'meetings.bureau': null,
  'meetings.lead': null,
  'meetings.read': 'meetings',
  'meetings.sign': null,
  'members.add': null,
  'members.care': null,
  'members.end': null,
  'members.explain': 'account',
  'members.change-standing': null,
  'members.colleagues': 'name',
  'members.correct': null,
  'members.give-post': null,
  'members.merge': 'record',
  'members.own': null,
  'members.read': 'record',
  'petitions.handle': null,
  'petitions.own': null,
  'petitions.read': 'petitions',
  'petitions.send': null,
  'petitions.take-on': null,
  'oversight.read': 'name',
  'oversight.report': null,
  'realtime.listen': null,
  'reorganisation.act': 'name',
  'reorganisation.read': null,
  'statistics.read': null,
  'tasks.lead': null,
  'tasks.read': 'tasks',
  'tasks.report': null,
  'transfers.handle': null,
  'transfers.read': 'name',
  'units.create': null,
  'units.edit': null,
  'units.read': null,
  'units.show': null,
};
