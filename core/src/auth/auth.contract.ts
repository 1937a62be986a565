import { defineContract } from '../kernel/contract.ts';
import { Day, Done, Id, Instant, Int, List, Made, Nullable, Obj, Text, Type } from '../kernel/schema.ts';
import {
  CodeHolder,
  DeviceFacts,
  GivenCode,
  Login,
  OwnPost,
  OidcAnswer,
  OidcFlow,
  Password,
  PasskeyMade,
  PasskeyToMake,
  PasskeyToUse,
  PasskeyUsed,
  Recovery,
  RecoveryCodes,
  SlipBatch,
  SlipCandidate,
  TypedCode,
  TypedSecondCode,
} from './auth.schema.ts';

const everybody = { public: true } as const;
const self = { permission: 'auth.self' } as const;
const help = { permission: 'auth.help' } as const;

const Redeemed = { holder: CodeHolder, code: TypedCode, birthDate: Day() };
const RecoveryOfUnit = Obj({ unitId: Id(), recoveryId: Id() });
const BatchOfUnit = Obj({ unitId: Id(), batchId: Id() });

/** Identity: signing in and out, activation, ways to sign in, devices, slips, and help for those locked out. */
export const authContract = defineContract({
  /** Who is signed in, with which post, what they may do anywhere, and whom they can call. Prolongs the session. */
  me: {
    method: 'GET',
    path: '/api/me',
    summary: 'The signed-in person: names, posts, abilities, and whom to call for help',
    access: self,
    response: Obj({
      accountId: Id(),
      memberId: Id(),
      name: Text(100),
      cardHint: Text(40),
      unitId: Id(),
      unitName: Text(200),
      /** Names of the units from the top down to the own one. */
      unitPath: List(Text(200), 20),
      posts: List(OwnPost, 50),
      /** The post in use, one of `posts`; null when acting as a member. */
      postId: Nullable(Id()),
      /** Names of the permissions that reach anything at all, such as `units.read`. */
      abilities: List(Text(80), 500),
      /** The secretary of the own cell; null where there is none yet. */
      secretary: Nullable(Obj({ name: Text(100), phone: Nullable(Text(20)) })),
      /** The posts held ask for more strong ways to sign in than there are; their dangerous acts wait until then. */
      needsStrongWay: Type.Boolean(),
      /** When the person last proved who they are; dangerous acts need it within five minutes. */
      provedAt: Instant(),
    }),
  },

  /** Signs in with card number or telephone, and password; with a second code where there is an authenticator app. Same answer and same work whether the login exists or not. */
  signIn: {
    method: 'POST',
    path: '/api/auth/sign-in',
    summary: 'Sign in with card number or telephone and password; sets the session cookie',
    access: everybody,
    body: Obj({ login: Login, password: Password, code: Type.Optional(TypedSecondCode) }),
    response: Done,
    errors: ['auth/wrong-login', 'auth/wait', 'auth/second-code-needed', 'auth/second-code-wrong'],
  },
  /** A challenge for signing in with any passkey the device holds for this site; good for five minutes, once. */
  passkeyOptions: {
    method: 'POST',
    path: '/api/auth/passkey/options',
    summary: 'Challenge for signing in with a passkey',
    access: everybody,
    response: PasskeyToUse,
  },
  /** Signs in with the passkey that answered the challenge. */
  passkeySignIn: {
    method: 'POST',
    path: '/api/auth/passkey/sign-in',
    summary: 'Sign in with a passkey; sets the session cookie',
    access: everybody,
    body: Obj({ passkey: PasskeyUsed }),
    response: Done,
    errors: ['auth/passkey-failed'],
  },
  /** Ends this session and takes back the cookie. */
  signOut: {
    method: 'POST',
    path: '/api/auth/sign-out',
    summary: 'End this session',
    access: self,
    response: Done,
  },

  /** Proves anew who acts, by password and the second code where there is an app; the session's token is changed. Dangerous acts ask for it. */
  prove: {
    method: 'POST',
    path: '/api/auth/prove',
    summary: 'Prove anew who you are, by password',
    access: self,
    secret: true,
    body: Obj({ password: Password, code: Type.Optional(TypedSecondCode) }),
    response: Done,
    errors: [
      'auth/wrong-login',
      'auth/wait',
      'auth/second-code-needed',
      'auth/second-code-wrong',
      'auth/passkey-needed',
    ],
  },
  /** The same by passkey; the challenge comes from `passkeyOptions`. */
  proveByPasskey: {
    method: 'POST',
    path: '/api/auth/prove/passkey',
    summary: 'Prove anew who you are, by passkey',
    access: self,
    secret: true,
    body: Obj({ passkey: PasskeyUsed }),
    response: Done,
    errors: ['auth/passkey-failed'],
  },

  /** How the person can sign in. */
  ways: {
    method: 'GET',
    path: '/api/auth/ways',
    summary: 'Ways to sign in: password, authenticator app, passkeys, and what the posts ask for',
    access: self,
    response: Obj({
      hasPassword: Type.Boolean(),
      authenticator: Nullable(
        Obj({ madeAt: Instant(), usedAt: Instant(), /** Recovery codes not used yet. */ codesLeft: Int() }),
      ),
      /** The link with the organisation's identity provider; null where there is no provider. */
      oidc: Nullable(Obj({ linkedAt: Nullable(Instant()), usedAt: Nullable(Instant()) })),
      /** A passkey is a strong way; password with authenticator app is one. */
      strongWays: Int(),
      /** How many the posts held ask for. */
      strongWaysNeeded: Int(),
      passkeys: List(
        Obj({
          id: Id(),
          /** As the owner named it. */ name: Nullable(Text(60)),
          device: DeviceFacts,
          createdAt: Instant(),
          usedAt: Nullable(Instant()),
        }),
        20,
      ),
    }),
  },
  /** Sets the password, new or first; the other devices are signed out. */
  changePassword: {
    method: 'POST',
    path: '/api/auth/password',
    summary: 'Set a new password; signs the other devices out',
    access: self,
    stepUp: 'own',
    secret: true,
    body: Obj({ password: Password }),
    response: Done,
    errors: ['auth/password-weak'],
  },
  /** What the device needs to make one more passkey. */
  addPasskeyOptions: {
    method: 'POST',
    path: '/api/auth/passkeys/options',
    summary: 'Challenge for making one more passkey',
    access: self,
    stepUp: 'own',
    secret: true,
    response: PasskeyToMake,
  },
  /** Keeps the passkey that the device made. */
  addPasskey: {
    method: 'POST',
    path: '/api/auth/passkeys',
    summary: 'Keep a passkey that the device made',
    access: self,
    stepUp: 'own',
    secret: true,
    body: Obj({ passkey: PasskeyMade }),
    response: Made,
    errors: ['auth/passkey-failed'],
  },
  /** Gives a passkey a name that its owner knows it by. */
  namePasskey: {
    method: 'PUT',
    path: '/api/auth/passkeys/:passkeyId/name',
    summary: 'Name a passkey',
    access: self,
    params: Obj({ passkeyId: Id() }),
    body: Obj({ name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }) }),
    response: Done,
  },
  /** Removes a passkey; the last way to sign in stays, and the strong ways that a post asks for. */
  removePasskey: {
    method: 'DELETE',
    path: '/api/auth/passkeys/:passkeyId',
    summary: 'Remove a passkey',
    access: self,
    stepUp: 'own',
    params: Obj({ passkeyId: Id() }),
    response: Done,
    errors: ['auth/last-way', 'auth/post-needs-way'],
  },

  /** A secret for an authenticator app, which counts from the first code on; kept for a quarter of an hour. */
  beginAuthenticator: {
    method: 'POST',
    path: '/api/auth/authenticator/begin',
    summary: 'Secret for an authenticator app',
    access: self,
    stepUp: 'own',
    secret: true,
    response: Obj({
      /** Base32, to be typed. */ secret: Text(40),
      /** For a QR code. */ address: Text(1_000),
    }),
    errors: ['auth/password-first'],
  },
  /** Keeps the app that shows a right code of the secret; answers the recovery codes, once. */
  addAuthenticator: {
    method: 'POST',
    path: '/api/auth/authenticator',
    summary: 'Confirm an authenticator app by a code; answers recovery codes',
    access: self,
    stepUp: 'own',
    secret: true,
    body: Obj({ code: TypedSecondCode }),
    response: Obj({ codes: RecoveryCodes }),
    errors: ['auth/second-code-wrong', 'auth/enrolment-over'],
  },
  /** Takes the app away with its recovery codes; the strong ways that a post asks for stay. */
  removeAuthenticator: {
    method: 'DELETE',
    path: '/api/auth/authenticator',
    summary: 'Remove the authenticator app',
    access: self,
    stepUp: 'own',
    response: Done,
    errors: ['auth/post-needs-way'],
  },
  /** A new set of recovery codes, shown once; the old ones end. */
  newRecoveryCodes: {
    method: 'POST',
    path: '/api/auth/recovery-codes',
    summary: 'New recovery codes; the old ones end',
    access: self,
    stepUp: 'own',
    secret: true,
    response: Obj({ codes: RecoveryCodes }),
  },

  /** Whether the organisation has an identity provider of its own to sign in with. */
  oidc: {
    method: 'GET',
    path: '/api/auth/oidc',
    summary: 'Whether there is an identity provider',
    access: everybody,
    response: Obj({ available: Type.Boolean() }),
  },
  /** Where the browser goes to sign in there, and what it keeps until it is back. */
  beginOidc: {
    method: 'POST',
    path: '/api/auth/oidc/begin',
    summary: 'Begin signing in with the identity provider',
    access: everybody,
    response: OidcFlow,
    errors: ['auth/oidc-failed'],
  },
  /** Signs in whoever the provider names, if they linked it before. */
  oidcSignIn: {
    method: 'POST',
    path: '/api/auth/oidc/sign-in',
    summary: 'Sign in with the answer of the identity provider; sets the session cookie',
    access: everybody,
    body: OidcAnswer,
    response: Done,
    errors: ['auth/oidc-failed', 'auth/oidc-unlinked'],
  },
  /** The same road for linking the account that is signed in. */
  beginOidcLink: {
    method: 'POST',
    path: '/api/auth/oidc/link/begin',
    summary: 'Begin linking your account with the identity provider',
    access: self,
    stepUp: 'own',
    secret: true,
    response: OidcFlow,
    errors: ['auth/oidc-failed'],
  },
  /** Links the identity that the provider names with the own account. */
  linkOidc: {
    method: 'POST',
    path: '/api/auth/oidc/link',
    summary: 'Link your account with the answer of the identity provider',
    access: self,
    stepUp: 'own',
    secret: true,
    body: OidcAnswer,
    response: Done,
    errors: ['auth/oidc-failed', 'auth/oidc-taken'],
  },
  /** Takes the link away. */
  unlinkOidc: {
    method: 'DELETE',
    path: '/api/auth/oidc/link',
    summary: 'End the link with the identity provider',
    access: self,
    stepUp: 'own',
    response: Done,
  },

  /** The devices on which the person is signed in, the newest use first. */
  devices: {
    method: 'GET',
    path: '/api/auth/devices',
    summary: 'Devices on which you are signed in',
    access: self,
    response: Obj({
      devices: List(
        Obj({
          id: Id(),
          device: DeviceFacts,
          createdAt: Instant(),
          seenAt: Instant(),
          thisOne: Type.Boolean(),
        }),
        200,
      ),
    }),
  },
  /** Signs one device out, at once. */
  endDevice: {
    method: 'DELETE',
    path: '/api/auth/devices/:deviceId',
    summary: 'Sign one device out',
    access: self,
    params: Obj({ deviceId: Id() }),
    response: Done,
  },
  /** Puts another post to use in this session, as one puts on a hat; null acts as a member. */
  usePost: {
    method: 'POST',
    path: '/api/auth/post',
    summary: 'Choose the post in use',
    access: self,
    body: Obj({ postId: Nullable(Id()) }),
    response: Done,
  },

  /** Whether a code holds, and what the person needs to see that it is theirs: the unit and the name half hidden. */
  checkCode: {
    method: 'POST',
    path: '/api/auth/activation/check',
    summary: 'Check an activation code; answers unit and masked name',
    access: everybody,
    body: Obj({ holder: CodeHolder, code: TypedCode }),
    response: Obj({
      unitName: Text(200),
      maskedName: Text(100),
      /** The account was in use before: the old ways to sign in end with this code. */
      again: Type.Boolean(),
    }),
    errors: ['auth/code-wrong', 'auth/code-used', 'auth/code-expired'],
  },
  /** Redeems the code with a password: the account is active, the person signed in. */
  activate: {
    method: 'POST',
    path: '/api/auth/activation',
    summary: 'Redeem an activation code with a password; sets the session cookie',
    access: everybody,
    body: Obj({ ...Redeemed, password: Password }),
    response: Done,
    errors: [
      'auth/code-wrong',
      'auth/code-used',
      'auth/code-expired',
      'auth/birth-date-wrong',
      'auth/password-weak',
    ],
  },
  /** What the device needs to make the first passkey; the code is not used up yet. */
  activatePasskeyOptions: {
    method: 'POST',
    path: '/api/auth/activation/passkey/options',
    summary: 'Challenge for making the first passkey with an activation code',
    access: everybody,
    body: Obj(Redeemed),
    response: PasskeyToMake,
    errors: ['auth/code-wrong', 'auth/code-used', 'auth/code-expired', 'auth/birth-date-wrong'],
  },
  /** Redeems the code with the passkey the device made. */
  activateWithPasskey: {
    method: 'POST',
    path: '/api/auth/activation/passkey',
    summary: 'Redeem an activation code with a passkey; sets the session cookie',
    access: everybody,
    body: Obj({ ...Redeemed, passkey: PasskeyMade }),
    response: Done,
    errors: [
      'auth/code-wrong',
      'auth/code-used',
      'auth/code-expired',
      'auth/birth-date-wrong',
      'auth/passkey-failed',
    ],
  },

  /** Members of the unit and below whose account waits for its first sign-in, and the sheets made there. */
  slips: {
    method: 'GET',
    path: '/api/units/:unitId/slips',
    summary: 'Who waits for a slip, and the sheets made in the unit',
    access: help,
    params: Obj({ unitId: Id() }),
    response: Obj({
      unitName: Text(200),
      /** Members without an active account, also beyond those listed. */
      waiting: Int(),
      /** How many fit one sheet. */
      most: Int(),
      members: List(SlipCandidate, 400),
      batches: List(SlipBatch, 20),
    }),
  },
  /** Begins a sheet of slips: for the members named, or for all of the unit and below who wait. Their older codes end. */
  makeSlips: {
    method: 'POST',
    path: '/api/units/:unitId/slips',
    summary: 'Make activation slips; the work goes on in the background',
    access: help,
    stepUp: 'power',
    params: Obj({ unitId: Id() }),
    body: Obj({ memberIds: Nullable(Type.Array(Id(), { minItems: 1, maxItems: 400, uniqueItems: true })) }),
    response: Made,
    errors: ['auth/nobody-to-activate', 'auth/too-many-slips', 'auth/holds-post'],
  },
  /** How far a sheet is. */
  slipBatch: {
    method: 'GET',
    path: '/api/units/:unitId/slips/:batchId',
    summary: 'Progress of a sheet of slips',
    access: help,
    params: BatchOfUnit,
    response: SlipBatch,
  },
  /** The sheet as PDF, handed out once to who asked for it; it is gone after 24 hours at the latest. */
  slipBatchPdf: {
    method: 'POST',
    path: '/api/units/:unitId/slips/:batchId/pdf',
    summary: 'Take the sheet of slips as PDF, once',
    access: help,
    stepUp: 'power',
    secret: true,
    params: BatchOfUnit,
    response: 'file',
    errors: ['auth/slips-not-ready', 'auth/slips-gone', 'auth/slips-of-another'],
  },
  /** A new code for a member who was never in, shown once; older codes end. */
  newCode: {
    method: 'POST',
    path: '/api/units/:unitId/members/:memberId/code',
    summary: 'Give one member a new code, shown once',
    access: help,
    stepUp: 'power',
    secret: true,
    params: Obj({ unitId: Id(), memberId: Id() }),
    response: GivenCode,
    errors: ['auth/holds-post', 'auth/not-for-oneself', 'auth/needs-two'],
  },

  /** Wrong tries of the member's numbers and second codes are forgotten, after the officer has met the member. */
  endDelay: {
    method: 'POST',
    path: '/api/units/:unitId/members/:memberId/delay/end',
    summary: 'Let a member try again at once, having met them',
    access: help,
    stepUp: 'power',
    params: Obj({ unitId: Id(), memberId: Id() }),
    response: Done,
    errors: ['auth/holds-post', 'auth/not-for-oneself'],
  },

  /** How a member can be let in again: by a first code, or, once the account was used, by two officers. */
  memberHelp: {
    method: 'GET',
    path: '/api/units/:unitId/members/:memberId/help',
    summary: 'How a member can be let in again, and the recovery under way',
    access: help,
    params: Obj({ unitId: Id(), memberId: Id() }),
    response: Obj({ memberName: Text(100), isActive: Type.Boolean(), recovery: Nullable(Recovery) }),
  },
  /** Starts a recovery, after the officer has met the member. Somebody else confirms it within 24 hours. */
  startRecovery: {
    method: 'POST',
    path: '/api/units/:unitId/members/:memberId/recoveries',
    summary: 'Start the recovery of an account, having met the member',
    access: help,
    stepUp: 'power',
    params: Obj({ unitId: Id(), memberId: Id() }),
    response: Made,
    errors: ['auth/holds-post', 'auth/not-for-oneself', 'auth/never-used', 'auth/recovery-under-way'],
  },
  /** A recovery as the officers in reach see it. */
  recovery: {
    method: 'GET',
    path: '/api/units/:unitId/recoveries/:recoveryId',
    summary: 'The recovery of an account',
    access: help,
    params: RecoveryOfUnit,
    response: Recovery,
  },
  /** The second officer confirms: the old ways to sign in and all sessions of the member end at once. */
  confirmRecovery: {
    method: 'POST',
    path: '/api/units/:unitId/recoveries/:recoveryId/confirmation',
    summary: 'Confirm the recovery of an account as second officer',
    access: help,
    stepUp: 'power',
    params: RecoveryOfUnit,
    response: Done,
    errors: ['auth/holds-post', 'auth/not-for-oneself', 'auth/recovery-own-start', 'auth/recovery-over'],
  },
  /** Ends a recovery that waits: taken back by who started it, or refused by another officer. */
  refuseRecovery: {
    method: 'POST',
    path: '/api/units/:unitId/recoveries/:recoveryId/refusal',
    summary: 'Refuse or take back the recovery of an account',
    access: help,
    params: RecoveryOfUnit,
    response: Done,
    errors: ['auth/not-for-oneself', 'auth/recovery-over'],
  },
  /** The code of a confirmed recovery, for the officer who started it; shown once, an earlier one ends. */
  recoveryCode: {
    method: 'POST',
    path: '/api/units/:unitId/recoveries/:recoveryId/code',
    summary: 'Code of a confirmed recovery, shown once',
    access: help,
    stepUp: 'power',
    secret: true,
    params: RecoveryOfUnit,
    response: GivenCode,
    errors: [
      'auth/holds-post',
      'auth/recovery-of-another',
      'auth/recovery-unconfirmed',
      'auth/recovery-over',
    ],
  },
  /** Recoveries of the own account of the last 90 days: who started, who confirmed, when. */
  ownRecoveries: {
    method: 'GET',
    path: '/api/auth/recoveries',
    summary: 'Recoveries of your account',
    access: self,
    response: Obj({ recoveries: List(Recovery, 20) }),
  },
});
