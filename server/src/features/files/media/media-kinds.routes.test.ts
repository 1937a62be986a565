import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendMedium } from '../../../../test/media-upload.ts';
import { pageTree, pdfOf } from '../../../../test/sample-files.ts';
import { type World, createWorld } from '../../../../test/world.ts';
import { toolsHere } from './tools/run-tool.ts';

const { converts } = await toolsHere();
if (!converts) console.log('ffmpeg is not on this machine: recordings are tested as they are sent only.');

const folder = mkdtempSync(join(tmpdir(), 'sotay-recordings-'));
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.end();
});

const CANARY = 'CANARY-PLACE';

/** A recording made here, that carries where it was made. */
const recorded = (name: string, ...args: string[]): Buffer => {
  const path = join(folder, name);
  const place = ['-metadata', `title=${CANARY}`, '-metadata', `comment=${CANARY}`];
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args, ...place, path]);
  return readFileSync(path);
};

const tone = ['-f', 'lavfi', '-i', 'sine=frequency=300:duration=3'];
const film = ['-f', 'lavfi', '-i', 'testsrc=duration=3:size=1280x720:rate=10'];

const readVariant = async (mediaId: string, variant: string): Promise<Buffer> => {
  const client = await world.as('secretary');
  const params = { unitId: world.organisation.units['north-a'].id, mediaId, variant };
  const read = await client.call('files.mediaBytes', { params });
  expect(read.status, variant).toBe(200);
  return Buffer.from(read.bytes);
};

test.skipIf(!converts)(
  'a video becomes 480 and 720 lines with a poster, and no longer says where it was made',
  async () => {
    const video = recorded('a.mp4', ...film, ...tone, '-pix_fmt', 'yuv420p');
    expect(video.includes(CANARY)).toBe(true);
    const made = await sendMedium(world, 'secretary', video, { name: 'Phát biểu.mov' });
    expect(made).toMatchObject({ state: 'ready', asSent: false });
    expect(made.entry).toMatchObject({
      kind: 'video',
      mime: 'video/mp4',
      seconds: 3,
      poster: true,
      height: 720,
    });
    expect(made.entry?.variants).toMatchObject([
      { name: 'mp4-480', width: 854, height: 480 },
      { name: 'mp4-720', width: 1_280, height: 720 },
    ]);
    for (const name of ['main', 'mp4-480', 'poster'])
      expect((await readVariant(made.id, name)).includes(CANARY), name).toBe(false);
  },
);

test.skipIf(!converts)('a film held upright keeps its shape', async () => {
  const upright = ['-f', 'lavfi', '-i', 'testsrc=duration=1:size=360x640:rate=10'];
  const made = await sendMedium(world, 'secretary', recorded('b.webm', ...upright, '-c:v', 'libvpx'));
  expect(made.entry).toMatchObject({ kind: 'video', width: 360, height: 640 });
});

test.skipIf(!converts).each([
  ['a.mp3', ['-c:a', 'libmp3lame']],
  ['a.m4a', ['-c:a', 'aac']],
  ['a.ogg', ['-c:a', 'libvorbis']],
  ['a.wav', []],
  ['a.webm', ['-c:a', 'libopus']],
])('a recording as %s becomes one voice for phones', async (name, codec) => {
  const made = await sendMedium(world, 'secretary', recorded(name, ...tone, ...codec), { name });
  expect(made).toMatchObject({ state: 'ready', asSent: false });
  expect(made.entry).toMatchObject({ kind: 'audio', mime: 'audio/mp4', seconds: 3, poster: false });
  expect(made.entry?.variants.map((variant) => [variant.name, variant.mime])).toEqual([
    ['opus', 'audio/webm'],
    ['aac', 'audio/mp4'],
  ]);
  expect((await readVariant(made.id, 'main')).includes(CANARY)).toBe(false);
});

test.skipIf(!converts)('a recording that is cut or is none is refused', async () => {
  const whole = recorded('c.mp4', ...film, '-pix_fmt', 'yuv420p');
  const cut = await sendMedium(world, 'secretary', whole.subarray(0, 4_000));
  expect(cut).toMatchObject({ state: 'refused', refusal: 'files/broken' });
  const header = Buffer.concat([whole.subarray(0, 32), Buffer.from('<script>alert(1)</script>'.repeat(50))]);
  const posing = await sendMedium(world, 'secretary', header, { name: 'phim.mp4' });
  expect(posing).toMatchObject({ state: 'refused', refusal: 'files/broken' });
});

test('a document is kept as it was sent, and saved instead of shown', async () => {
  const pdf = pdfOf(pageTree(3));
  const made = await sendMedium(world, 'secretary', pdf, { name: 'Hướng dẫn.pdf' });
  expect(made.entry).toMatchObject({ kind: 'file', mime: 'application/pdf', size: pdf.length });
  expect((await readVariant(made.id, 'main')).equals(pdf)).toBe(true);
});
