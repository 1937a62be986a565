// S11: no upload is served as something that runs, carries on what was hidden in it, or takes a process down.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll } from 'vitest';
import { cleanCaptions } from '../../src/features/files/media/captions.ts';
import { shownInPage } from '../../src/features/files/media/entry.ts';
import type { Kept } from '../../src/features/files/media/kept.ts';
import { makeReady } from '../../src/features/files/media/make-ready.ts';
import { Refusal } from '../../src/platform/errors.ts';
import { type ReceivedUpload, receiveUpload } from '../../src/platform/files/receive.ts';
import { hostileCaptions } from '../hostile/captions.ts';
import { hostileFiles } from '../hostile/index.ts';
import { CANARY, type HostileFile } from '../hostile/hostile-file.ts';
import { sendMedium } from '../media-upload.ts';
import { pictureOf } from '../sample-files.ts';
import { type World, createWorld } from '../world.ts';
import { type Outcome, keep } from './keep.ts';

const MAX_BYTES = 200_000_000;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

type Ready = { kept: Kept; discard: () => Promise<void> };
type Make = (upload: ReceivedUpload, file: HostileFile) => Promise<Ready>;

const carefully: Make = (upload) => makeReady(world.platform.config, upload, async () => undefined);

/** The fault: what a file is called decides what it is. */
const byItsName: Make = async (upload, { what }) => {
  const mime = what.startsWith('picture') ? 'image/png' : 'text/html';
  const variant = { name: 'main', mime, width: null, height: null, bytes: () => upload };
  const kept: Kept = { kind: 'file', seconds: null, variants: [variant], main: 'main', asSent: false };
  return { kept, discard: async () => undefined };
};

/** Documents that were looked into are saved, never shown; of these, browsers run nothing. */
const isSaved = (mime: string): boolean =>
  mime === 'application/pdf' || mime.startsWith('application/vnd.openxmlformats-officedocument');

const faultsOf = async (file: HostileFile, { variants }: Kept): Promise<string[]> => {
  const faults = file.mayBeCleaned ? [] : [`${file.what} was taken`];
  for (const { name, mime, bytes } of variants) {
    if (!shownInPage.test(mime) && !isSaved(mime)) faults.push(`${file.what} is served as ${mime}`);
    if ((await buffer(Readable.from(bytes()))).includes(CANARY))
      faults.push(`${file.what}: ${name} still carries it`);
  }
  return faults;
};

const lookAt = async (file: HostileFile, make: Make): Promise<string[]> => {
  const bytes = await file.make();
  const upload = await receiveUpload(world.platform.config, [bytes], MAX_BYTES);
  try {
    const { kept, discard } = await make(upload, file);
    return await faultsOf(file, kept).finally(() => void discard());
  } catch (error) {
    return error instanceof Refusal ? [] : [`${file.what} failed: ${String(error)}`];
  } finally {
    await upload.discard();
  }
};

/** Captions are text that a player draws: nothing of them may be more than that. */
const lookAtCaptions = async ({ what, make }: HostileFile): Promise<string[]> => {
  try {
    const kept = (await cleanCaptions(Readable.from([await make()]))).toString();
    const bare = kept.replaceAll(/<\/?[biu]>| --> /g, '');
    return /[<>]/.test(bare) || kept.includes(CANARY) ? [`${what} is kept`] : [];
  } catch (error) {
    return error instanceof Refusal ? [] : [`${what} failed: ${String(error)}`];
  }
};

const look = async (make: Make): Promise<Outcome> => {
  const deviations: string[] = [];
  for (const captions of hostileCaptions) deviations.push(...(await lookAtCaptions(captions)));
  for (const file of hostileFiles) deviations.push(...(await lookAt(file, make)));
  const left = readdirSync(join(world.platform.config.dataDir, 'incoming'));
  if (left.length > 0) deviations.push(`${left.length} files left in the clear`);
  const after = await sendMedium(world, 'secretary', await pictureOf('jpeg', 300, 200));
  if (after.state !== 'ready') deviations.push('a good picture is not taken any more');
  const cases = hostileFiles.length + hostileCaptions.length;
  const figure = `${cases} hostile files, ${deviations.length} served, carried on or left behind`;
  return { figure, cases, deviations };
};

keep(
  'S11',
  () => look(carefully),
  async () => (await look(byItsName)).deviations.length > 50,
);
