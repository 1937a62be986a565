import { lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type StartFailure, startFailure } from './start-failure.ts';

/** Whom the server process runs as; undefined is "as ourselves". */
export type ServerUser = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root, so root hands it to somebody without rights: the user who already owns the cluster, else
 * `postgres`, else `nobody`.
 * @throws `postgres/no-user` when root finds nobody to hand it to
 */
export function chooseServerUser(clusterDir: string): ServerUser {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = findAccount('postgres') ?? findAccount('nobody');
  if (found !== undefined) return found;
  throw startFailure(
    'postgres/no-user',
    'PostgreSQL không chạy được bằng root và máy này không có người dùng "postgres" hay "nobody". Hãy chạy bằng người dùng thường.',
    'PostgreSQL cannot run as root and this machine has no user "postgres" or "nobody". Run as an ordinary user.',
  );
}

/** Root in a container from which the right to become another user was taken. */
export function cannotChangeUser(cause: unknown): StartFailure {
  return startFailure(
    'postgres/no-user',
    'PostgreSQL không chạy được bằng root và ở đây root không được chuyển sang người dùng khác. Hãy chạy bằng người dùng thường.',
    'PostgreSQL cannot run as root, and here root may not become another user. Run as an ordinary user.',
    cause,
  );
}

function findAccount(name: string): ServerUser {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

/** Gives a folder and all in it to the server's user, when it is not so already (a new folder, or a backup restored by root). */
export function giveFolder(folder: string, user: ServerUser): void {
  if (user === undefined || statSync(folder).uid === user.uid) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder, name), user.uid, user.gid);
  }
  lchownSync(folder, user.uid, user.gid);
}
