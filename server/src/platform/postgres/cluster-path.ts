import { statSync } from 'node:fs';
import type { ServerUser } from './server-user.ts';

/** How a server process is started on a cluster: its working folder, user, and a small environment without our secrets. */
export type ClusterSpawn = {
  cwd: string;
  uid?: number;
  gid?: number;
  env: Record<string, string>;
};

/**
 * The cluster's folder as the server's user can reach it.
 *
 * Below a home folder of mode 0700 the unprivileged user cannot walk the path, though the cluster itself is its own. Node enters
 * the working folder before it drops root, and `/proc/self/cwd` leads straight there without walking; the server never leaves it.
 */
export function reachableClusterPath(clusterDir: string, user: ServerUser): string {
  return user !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : clusterDir;
}

/** Spawn options for PostgreSQL's programs on this cluster. `TZ` spares initdb its search through all time zones. */
export function clusterSpawn(clusterDir: string, user: ServerUser): ClusterSpawn {
  return { ...user, cwd: clusterDir, env: { LC_ALL: 'C', TZ: 'UTC' } };
}

/** A mark on the server's command line, by which a later start knows it again: the folder itself, not its changeable path. */
export function clusterMark(clusterDir: string): string {
  const { dev, ino } = statSync(clusterDir, { bigint: true });
  return `sotay.cluster=${dev}-${ino}`;
}
