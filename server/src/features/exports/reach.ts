import type { Permission } from '@sotay/core/audit/data-kinds.ts';
import { type ExportPart, exportParts } from '@sotay/core/exports/export-parts.ts';
import { type Placed, type Scope, covers } from '@sotay/core/kernel/scope.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { type Grants, scopeFor } from '../../platform/access/policy.ts';
import type { ExportedTable } from '../../platform/exports/exported-table.ts';

/** How far the asker's permissions reach, by the policies of all rooms. */
export type Reach = (permission: Permission) => Scope;

export const reachOf =
  (grants: Grants, actor: Actor): Reach =>
  (permission) =>
    scopeFor(grants, actor, permission);

/** The tables that the asker may read in a unit. */
export const readable = (tables: readonly ExportedTable[], reach: Reach, unit: Placed): ExportedTable[] =>
  tables.filter(({ readBy }) => covers(reach(readBy), unit));

/** The parts in which there is something for the asker. */
export const partsOf = (tables: readonly ExportedTable[]): ExportPart[] =>
  exportParts.filter((part) => tables.some((table) => table.part === part));
