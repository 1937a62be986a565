import { runTool } from './run-tool.ts';

/** What a recording holds: seconds where the container says them, and its moving picture, covers not counted. */
export type Probed = {
  readonly seconds: number | null;
  readonly hasSound: boolean;
  readonly picture: { readonly width: number; readonly height: number } | null;
};

type Stream = {
  codec_type?: string;
  width?: number;
  height?: number;
  disposition?: { attached_pic?: number };
};

const LIMITS = { seconds: 60, memoryMB: 1_024 };

/** Reads nothing but this file, whatever the file asks for. */
export const fileOnly = ['-protocol_whitelist', 'file'];

/** Looks into a recording with `ffprobe`; throws `ToolFailed` for what is none. */
export const probe = async (path: string, demuxer: string, folder: string): Promise<Probed> => {
  const asked = 'format=duration:stream=codec_type,width,height:stream_disposition=attached_pic';
  const printed = await runTool(
    'ffprobe',
    ['-v', 'error', ...fileOnly, '-f', demuxer, '-show_entries', asked, '-of', 'json', path],
    folder,
    LIMITS,
  );
  const { format = {}, streams = [] } = JSON.parse(printed) as {
    format?: { duration?: string };
    streams?: Stream[];
  };
  const moving = streams.find((one) => one.codec_type === 'video' && one.disposition?.attached_pic !== 1);
  const seconds = Math.max(1, Math.round(Number(format.duration)));
  return {
    seconds: Number.isSafeInteger(seconds) && seconds >= 0 ? seconds : null,
    hasSound: streams.some((one) => one.codec_type === 'audio'),
    picture: moving ? { width: moving.width ?? 0, height: moving.height ?? 0 } : null,
  };
};
