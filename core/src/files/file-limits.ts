/** The largest upload, in bytes. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** The largest file of captions, in bytes: many hours of speech. */
export const MAX_CAPTIONS_BYTES = 512 * 1024;

/** The largest picture, recording, video or file of what is published, in bytes: within int4, about an hour of a phone's video. */
export const MAX_MEDIA_BYTES = 2_000_000_000;
