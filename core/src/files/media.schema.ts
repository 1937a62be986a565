import { Id, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { MAX_MEDIA_BYTES } from './file-limits.ts';

/** What a stored medium is by its content, never by its name. */
const MediaKind = OneOf('picture', 'video', 'audio', 'file');

/** A size in bytes, at most that of the largest upload. */
const Size = () => Int(0, MAX_MEDIA_BYTES);

/** The name of a variant in addresses: `main`, `poster`, `captions`, or one of the entry's own (`avif-480`, `mp4-720`). */
export const VariantName = () => Type.String({ maxLength: 40, pattern: '^[a-z0-9-]+$' });

/** One way in which a medium is kept for readers. Size in bytes, width and height in pixels. */
export const MediaVariant = Obj({
  name: VariantName(),
  mime: Text(100),
  size: Size(),
  width: Nullable(Int()),
  height: Nullable(Int()),
});

/** A medium as readers get it: no hash leaves the server. Seconds of a recording; `main` is what is saved or played where nothing else fits. */
export const PublicMediaEntry = Obj({
  id: Id(),
  kind: MediaKind,
  name: Text(200),
  mime: Text(100),
  size: Size(),
  width: Nullable(Int()),
  height: Nullable(Int()),
  seconds: Nullable(Int()),
  variants: List(MediaVariant, 20),
  poster: Type.Boolean(),
  captions: Type.Boolean(),
});
