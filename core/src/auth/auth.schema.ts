import { Day, Id, Instant, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { postKinds } from '../kernel/post-kinds.ts';

/** Bytes in base64url, as WebAuthn's own JSON writes them. */
const Bytes = (max: number) => Type.String({ pattern: '^[A-Za-z0-9_-]+$', minLength: 1, maxLength: max });

const Transport = OneOf('ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb');

/** How an authenticator may be reached again. */
export const Transports = List(Transport, 7);

/** A password as it was typed; whether it will do is said by `password.rules.ts`. */
export const Password = Text(256, 1);

/** A code from an authenticator app or a recovery code, in any writing. */
export const TypedSecondCode = Text(30, 1);

/** Recovery codes as they are shown once. */
export const RecoveryCodes = List(Text(11), 10);

/** Card number or telephone in any writing. */
export const Login = Text(60, 1);

/** What the browser needs to ask the device for a new passkey. */
export const PasskeyToMake = Obj({
  challenge: Bytes(200),
  rpId: Text(253),
  rpName: Text(100),
  userId: Bytes(100),
  userName: Text(100),
  /** COSE numbers of the signatures accepted, the preferred one first. */
  algorithms: List(Type.Integer({ minimum: -65_535, maximum: -1 }), 10),
  /** Passkeys the person has already. */
  exclude: List(Obj({ id: Bytes(1_400), transports: Transports }), 20),
  timeoutMs: Int(),
});

/** What the device answered to `PasskeyToMake`. */
export const PasskeyMade = Obj({
  id: Bytes(1_400),
  clientData: Bytes(4_000),
  attestation: Bytes(20_000),
  transports: Transports,
});

/** What the browser needs to ask the device for a passkey it holds; which one, the person chooses on the device. */
export const PasskeyToUse = Obj({ challenge: Bytes(200), rpId: Text(253), timeoutMs: Int() });

/** What the device answered to `PasskeyToUse`. */
export const PasskeyUsed = Obj({
  id: Bytes(1_400),
  clientData: Bytes(4_000),
  authenticatorData: Bytes(4_000),
  signature: Bytes(2_000),
});

/** Whose code it is: the slip from its QR code, or the login somebody typed. */
export const CodeHolder = Type.Union([Obj({ slipId: Id() }), Obj({ login: Login })]);

/** A code on its way in: in any writing, spaces, hyphens and small letters accepted. */
export const TypedCode = Text(60, 1);

/** A device's own words about itself, reduced to what a person recognises. */
export const DeviceFacts = Obj({
  kind: OneOf('phone', 'tablet', 'computer', 'unknown'),
  system: OneOf('android', 'ios', 'windows', 'macos', 'linux', 'unknown'),
  browser: OneOf('chrome', 'coc-coc', 'safari', 'firefox', 'edge', 'samsung', 'opera', 'zalo', 'unknown'),
});

/** A post the person holds today. */
export const OwnPost = Obj({
  id: Id(),
  kind: OneOf(...postKinds),
  unitId: Id(),
  unitName: Text(200),
  /** Words of the post, `Bí thư Chi bộ Văn phòng`. */
  label: Text(300),
});

/** A sheet of slips on its way. */
export const SlipBatch = Obj({
  id: Id(),
  unitId: Id(),
  state: OneOf('making', 'ready', 'taken', 'failed'),
  total: Int(),
  made: Int(),
  createdAt: Instant(),
  /** The reader asked for it, and so may take it. */
  mine: Type.Boolean(),
});

/** A member whose account waits for its first sign-in. */
export const SlipCandidate = Obj({
  memberId: Id(),
  unitId: Id(),
  unitName: Text(200),
  name: Text(100),
  /** The last day on which a code given earlier still holds; a new one ends it. */
  codeUntil: Nullable(Day()),
  /** False where somebody of a higher level has to make the slip (the member holds a post beyond one's own reach). */
  mayMake: Type.Boolean(),
});

/** A code on its way to the one it is for; shown once. */
export const GivenCode = Obj({
  memberName: Text(100),
  /** Four groups of four, with hyphens. */
  code: Text(19),
  /** Address of the activation page with slip and code in its fragment, for a QR on the screen. */
  address: Text(300),
  validUntil: Day(),
  /** The account was in use before. */
  again: Type.Boolean(),
});

/** An account that two officers open again. */
export const Recovery = Obj({
  id: Id(),
  unitId: Id(),
  memberId: Id(),
  memberName: Text(100),
  state: OneOf('waiting', 'confirmed', 'refused', 'over'),
  startedBy: Text(100),
  startedAt: Instant(),
  /** Who confirmed or refused. */
  decidedBy: Nullable(Text(100)),
  decidedAt: Nullable(Instant()),
  /** Until when it has to be confirmed, or its code taken. */
  endsAt: Instant(),
  /** The reader started it. */
  mine: Type.Boolean(),
  /** The reader may be the second officer. */
  mayConfirm: Type.Boolean(),
});

/** Where a browser goes to sign in at the identity provider, and what it keeps, sealed, until it is back. */
export const OidcFlow = Obj({ address: Text(4_000), flow: Text(2_000) });

/** What it brings back: the sealed flow, and the parameters that the provider added to the address. */
export const OidcAnswer = Obj({ flow: Text(2_000, 1), answer: Text(4_000, 1) });
