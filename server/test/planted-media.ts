import { randomUUIDv7 } from 'node:crypto';
import { fileStore, putBytes } from '../src/platform/files/store.ts';
import type { PersonKey, UnitKey } from './organisation.ts';
import type { World } from './world.ts';

/** A medium of a unit as the job that made it ready would leave it. */
export const plantMedium = async (
  world: World,
  { kind = 'audio', sender, unit }: { kind?: 'audio' | 'picture'; sender: PersonKey; unit: UnitKey },
): Promise<string> => {
  const { id: unitId, lft } = world.organisation.units[unit];
  const { sha256, size } = await putBytes(fileStore(world.platform), [Buffer.from('lời')]);
  const id = randomUUIDv7();
  await world.admin.query(
    `insert into media (unit_id, id, unit_lft, member_id, name, size, state, kind, mime, sha256, created_at, changed_at)
     values ($1, $2, $3, $4, 'Lời.mp3', $5, 'ready', $6, 'audio/mpeg', $7, now(), now())`,
    [unitId, id, lft, world.organisation.people[sender].memberId, size, kind, sha256],
  );
  return id;
};

/** A file of captions in which one sentence is said. */
export const captionsSaying = (words: string): string =>
  `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${words}\n`;

/** Puts captions beside a medium, as somebody who writes for the unit. */
export const caption = async (
  world: World,
  person: PersonKey,
  medium: { unitId: string; mediaId: string },
  words: string,
): Promise<void> => {
  const bytes = Buffer.from(captionsSaying(words));
  const answer = await (await world.as(person)).call('files.setCaptions', { params: medium, bytes });
  if (answer.status !== 200) throw new Error(`No captions: ${answer.code ?? ''}`);
};
