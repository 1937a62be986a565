import { join } from 'node:path';
import type { Container } from '../container.ts';
import { fileOnly } from './probe.ts';
import { runTool } from './run-tool.ts';

/** A long video on a small server; what takes longer plays as it was sent. Two sizes fit into the hour after which a job is taken up again. */
const LIMITS = { seconds: 25 * 60, memoryMB: 3_072 };

const input = (path: string, { demuxer }: Container): string[] => [
  ...['-nostdin', '-hide_banner', '-loglevel', 'error', '-threads', '2', ...fileOnly],
  ...['-f', demuxer, '-i', path],
];

/** Place, time and device of the recording are not carried over, nor chapters, subtitles and other data. */
const bare = ['-map_metadata', '-1', '-map_chapters', '-1', '-sn', '-dn', '-fflags', '+bitexact'];

/** Speech for phones: one voice needs no stereo. */
const aac = ['-c:a', 'aac', '-b:a', '48k', '-ac', '1', '-ar', '44100'];

/** The shorter side is at most so many pixels; both even, as the format asks. */
const within = (side: number): string =>
  `scale=w='if(gt(iw,ih),-2,trunc(min(${side},iw)/2)*2)':h='if(gt(iw,ih),trunc(min(${side},ih)/2)*2,-2)'`;

export type Made = { readonly name: string; readonly mime: string; readonly path: string };

const make = async (
  source: { path: string; container: Container; folder: string },
  { name, mime, demuxer }: { name: string; mime: string; demuxer: string },
  args: readonly string[],
): Promise<Made> => {
  const path = join(source.folder, name);
  await runTool(
    'ffmpeg',
    [...input(source.path, source.container), ...bare, ...args, '-f', demuxer, path],
    source.folder,
    LIMITS,
  );
  return { name, mime, path };
};

type Source = Parameters<typeof make>[0];

/** A video for phones: H.264 and AAC, its shorter side at most so long, to be played before all of it is there. */
export const videoOf = (source: Source, side: 480 | 720): Promise<Made> =>
  make(source, { name: `mp4-${side}`, mime: 'video/mp4', demuxer: 'mp4' }, [
    ...['-map', '0:V:0', '-map', '0:a:0?', '-vf', `${within(side)},format=yuv420p`, '-r', '30'],
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-profile:v', 'main', '-crf', '26'],
    ...['-maxrate', side === 480 ? '900k' : '1800k', '-bufsize', '3600k', ...aac, '-movflags', '+faststart'],
  ]);

/** One picture of a video, to stand where it is not played yet. */
export const posterOf = (source: Source, atSecond: number): Promise<Made> =>
  make({ ...source }, { name: 'poster', mime: 'image/jpeg', demuxer: 'image2' }, [
    ...['-ss', String(atSecond), '-map', '0:V:0', '-frames:v', '1', '-update', '1'],
    ...['-vf', within(480), '-c:v', 'mjpeg', '-q:v', '4'],
  ]);

/** Speech for phones, in the form that plays everywhere, and in the smaller one that nearly all play. */
export const soundsOf = async (source: Source): Promise<Made[]> => [
  await make(source, { name: 'opus', mime: 'audio/webm', demuxer: 'webm' }, [
    ...['-map', '0:a:0', '-c:a', 'libopus', '-b:a', '32k', '-ac', '1'],
  ]),
  await make(source, { name: 'aac', mime: 'audio/mp4', demuxer: 'mp4' }, [
    ...['-map', '0:a:0', ...aac, '-movflags', '+faststart'],
  ]),
];
