/** A container of sound or moving pictures that is taken: what it is served as, and how ffmpeg calls what reads it. */
export type Container = {
  readonly mime: string;
  /** Sound alone, whatever picture (a cover) may lie in it. */
  readonly isSound: boolean;
  /** Named to ffmpeg, so that it never guesses: its guesses include lists that fetch addresses. */
  readonly demuxer: string;
};

const containers: Readonly<Record<string, Container>> = {
  'video/mp4': { mime: 'video/mp4', isSound: false, demuxer: 'mov' },
  'video/quicktime': { mime: 'video/quicktime', isSound: false, demuxer: 'mov' },
  'video/x-m4v': { mime: 'video/mp4', isSound: false, demuxer: 'mov' },
  'video/3gpp': { mime: 'video/3gpp', isSound: false, demuxer: 'mov' },
  'video/webm': { mime: 'video/webm', isSound: false, demuxer: 'matroska' },
  'audio/mp4': { mime: 'audio/mp4', isSound: true, demuxer: 'mov' },
  'audio/x-m4a': { mime: 'audio/mp4', isSound: true, demuxer: 'mov' },
  'audio/mpeg': { mime: 'audio/mpeg', isSound: true, demuxer: 'mp3' },
  'audio/aac': { mime: 'audio/aac', isSound: true, demuxer: 'aac' },
  'audio/ogg': { mime: 'audio/ogg', isSound: true, demuxer: 'ogg' },
  'audio/wav': { mime: 'audio/wav', isSound: true, demuxer: 'wav' },
};

/** The container of that kind, where it is one that is taken. */
export const containerOf = (mime: string): Container | undefined => containers[mime.split(';')[0] ?? ''];
