import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Int, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { MAX_CAPTIONS_BYTES, MAX_MEDIA_BYTES } from './file-limits.ts';
import { PublicMediaEntry, VariantName } from './media.schema.ts';

const OfMedium = Obj({ unitId: Id(), mediaId: Id() });

/**
 * A medium as its sender sees it. `receiving`: not all has arrived; `checking`: what it is, is being found out; `processing`: phone sizes are
 * made; `refused`: the code says why. `asSent`: this machine can make no phone sizes, so it plays as it was sent.
 */
const MediaState = Obj({
  id: Id(),
  name: Text(200),
  size: Int(0, MAX_MEDIA_BYTES),
  state: OneOf('receiving', 'checking', 'processing', 'ready', 'refused'),
  refusal: Nullable(Text(60)),
  asSent: Type.Boolean(),
  entry: Nullable(PublicMediaEntry),
});

/** Media: pictures, recordings, videos and files of what a unit publishes, on their way from the sender's device into the store. */
export const mediaContract = defineContract({
  /**
   * Announces a medium before a byte flows, so that what is too large or bears the marks of state secrets is refused at once. Its bytes go
   * to `mediaOffset` and `sendMedia`, at most a week long; when all are there, `finishMedia` has them looked at.
   */
  beginMedia: {
    method: 'POST',
    path: '/api/units/:unitId/media',
    summary: 'Announce a picture, recording, video or file of a unit, by name and size',
    access: { permission: 'media.add' },
    params: Obj({ unitId: Id() }),
    body: Obj({ name: Text(200, 1), size: Int(1, Number.MAX_SAFE_INTEGER) }),
    response: MediaState,
    errors: ['files/too-large', 'files/looks-classified', 'files/too-many-on-the-way'],
  },
  /** How much of a medium has arrived (tus 1.0), for whoever began it. */
  mediaOffset: {
    method: 'HEAD',
    path: '/api/units/:unitId/media/:mediaId/bytes',
    summary: 'How far the upload of a medium has come (tus 1.0)',
    access: { permission: 'media.send' },
    params: OfMedium,
    response: 'offset',
    errors: ['files/not-receiving'],
  },
  /** Takes bytes of a medium from `upload-offset` on (tus 1.0). What arrived before a connection broke is kept. */
  sendMedia: {
    method: 'PATCH',
    path: '/api/units/:unitId/media/:mediaId/bytes',
    summary: 'Send bytes of a medium from an offset on (tus 1.0)',
    access: { permission: 'media.send' },
    params: OfMedium,
    upload: { maxBytes: MAX_MEDIA_BYTES },
    response: 'offset',
    errors: ['files/not-receiving', 'files/other-offset'],
  },
  /** Says that all bytes have gone; what they are is found out after the answer, and `media` tells it. Doing it twice is harmless. */
  finishMedia: {
    method: 'POST',
    path: '/api/units/:unitId/media/:mediaId/finish',
    summary: 'Have a medium looked at, now that all its bytes are there',
    access: { permission: 'media.send' },
    params: OfMedium,
    response: MediaState,
    errors: ['files/not-all-there'],
  },
  /** Gives up a medium that is not ready yet, with all that has arrived of it. */
  dropMedia: {
    method: 'DELETE',
    path: '/api/units/:unitId/media/:mediaId/bytes',
    summary: 'Give up a medium that is on its way',
    access: { permission: 'media.send' },
    params: OfMedium,
    response: Done,
    errors: ['files/not-receiving'],
  },
  /** How far a medium of the unit is. */
  media: {
    method: 'GET',
    path: '/api/units/:unitId/media/:mediaId',
    summary: 'State of a medium: what it is, or why it is not taken',
    access: { permission: 'media.read' },
    params: OfMedium,
    response: MediaState,
  },
  /**
   * Puts captions beside a video or recording, in the place of those before: WebVTT or SRT in UTF-8, written anew as WebVTT with times and
   * words alone. What was published before keeps the captions it had.
   */
  setCaptions: {
    method: 'PUT',
    path: '/api/units/:unitId/media/:mediaId/captions',
    summary: 'Put captions (WebVTT or SRT) beside a video or recording',
    access: { permission: 'media.edit' },
    params: OfMedium,
    upload: { maxBytes: MAX_CAPTIONS_BYTES },
    response: MediaState,
    errors: [
      'files/no-captions-here',
      'files/captions-none',
      'files/captions-time',
      'files/captions-order',
      'files/captions-markup',
      'files/captions-long',
    ],
  },
  /** Takes the captions of a video or recording away; nothing happens when there are none. */
  dropCaptions: {
    method: 'DELETE',
    path: '/api/units/:unitId/media/:mediaId/captions',
    summary: 'Take the captions of a video or recording away',
    access: { permission: 'media.edit' },
    params: OfMedium,
    response: MediaState,
  },
  /** The bytes of a medium for those who write with it; readers get them from the room that published it. Takes ranges. */
  mediaBytes: {
    method: 'GET',
    path: '/api/units/:unitId/media/:mediaId/variants/:variant',
    summary: 'Bytes of one variant of a medium, for those who write with it',
    access: { permission: 'media.read' },
    params: Obj({ unitId: Id(), mediaId: Id(), variant: VariantName() }),
    response: 'file',
  },
});
