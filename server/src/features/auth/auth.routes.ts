import type { authContract } from '@sotay/core/auth/auth.contract.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { Handlers } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { readMe } from './me.read-model.ts';
import { readHelp, readOwnRecoveries, readRecovery } from './recoveries.read-model.ts';
import { activate, activatePasskeyOptions, activateWithPasskey } from './service/activate.ts';
import {
  addAuthenticator,
  beginAuthenticator,
  newRecoveryCodes,
  removeAuthenticator,
} from './service/authenticator.ts';
import { askForSlips } from './service/ask-for-slips.ts';
import { devices, endDevice, signOut, usePost } from './service/devices.ts';
import { endDelay } from './service/end-delay.ts';
import { newCode } from './service/new-code.ts';
import { beginFlow } from './service/oidc-flow.ts';
import { linkOidc, oidcSignIn, unlinkOidc } from './service/oidc.ts';
import { passkeySignIn } from './service/passkey-sign-in.ts';
import { prove, proveByPasskey } from './service/prove.ts';
import { confirmRecovery, recoveryCode, refuseRecovery, startRecovery } from './service/recover.ts';
import { checkCode } from './service/redeem.ts';
import { signIn } from './service/sign-in.ts';
import { takeSlips } from './service/take-slips.ts';
import {
  addPasskey,
  addPasskeyOptions,
  changePassword,
  removePasskey,
  renamePasskey,
  ways,
} from './service/ways.ts';
import { passkeyToUse } from './service/webauthn.ts';
import { readBatch, readSlips } from './slips.read-model.ts';

export const authRoutes = (
  platform: Platform,
  abilitiesOf: (actor: Actor) => string[],
): Handlers<typeof authContract> => ({
  me: (caller) => readMe(platform, abilitiesOf, caller),

  signIn: (visitor, { body }) => signIn(platform, visitor, body),
  passkeyOptions: ({ now }) => Promise.resolve(passkeyToUse(platform, now)),
  passkeySignIn: (visitor, { body }) => passkeySignIn(platform, visitor, body.passkey),
  signOut: (caller) => signOut(platform, caller),

  prove: (caller, { body }) => prove(platform, caller, body),
  proveByPasskey: (caller, { body }) => proveByPasskey(platform, caller, body.passkey),

  ways: (caller) => ways(platform, caller),
  changePassword: (caller, { body }) => changePassword(platform, caller, body),
  addPasskeyOptions: (caller) => addPasskeyOptions(platform, caller),
  addPasskey: (caller, { body }) => addPasskey(platform, caller, body.passkey),
  namePasskey: (caller, { params, body }) => renamePasskey(platform, caller, params.passkeyId, body),
  removePasskey: (caller, { params }) => removePasskey(platform, caller, params.passkeyId),

  beginAuthenticator: (caller) => beginAuthenticator(platform, caller),
  addAuthenticator: (caller, { body }) => addAuthenticator(platform, caller, body),
  removeAuthenticator: (caller) => removeAuthenticator(platform, caller),
  newRecoveryCodes: (caller) => newRecoveryCodes(platform, caller),

  oidc: () => Promise.resolve({ available: platform.config.oidc !== undefined }),
  beginOidc: ({ now }) => beginFlow(platform, now, null),
  oidcSignIn: (visitor, { body }) => oidcSignIn(platform, visitor, body),
  beginOidcLink: ({ actor, now }) => beginFlow(platform, now, actor.accountId),
  linkOidc: (caller, { body }) => linkOidc(platform, caller, body),
  unlinkOidc: (caller) => unlinkOidc(platform, caller),

  devices: (caller) => devices(platform, caller),
  endDevice: (caller, { params }) => endDevice(platform, caller, params.deviceId),
  usePost: (caller, { body }) => usePost(platform, caller, body.postId),

  checkCode: (visitor, { body }) => checkCode(platform, visitor, body),
  activate: (visitor, { body }) => activate(platform, visitor, body),
  activatePasskeyOptions: (visitor, { body }) => activatePasskeyOptions(platform, visitor, body),
  activateWithPasskey: (visitor, { body }) => activateWithPasskey(platform, visitor, body),

  slips: (caller, { params }) => readSlips(platform, caller, params.unitId),
  makeSlips: (caller, { params, body }) => askForSlips(platform, caller, params.unitId, body.memberIds),
  slipBatch: (caller, { params }) => readBatch(caller, params.unitId, params.batchId),
  slipBatchPdf: (caller, { params }) => takeSlips(platform, caller, params),
  newCode: (caller, { params }) => newCode(platform, caller, params),

  endDelay: (caller, { params }) => endDelay(platform, caller, params),
  memberHelp: (caller, { params }) => readHelp(caller, params),
  startRecovery: (caller, { params }) => startRecovery(platform, caller, params),
  recovery: (caller, { params }) => readRecovery(caller, params),
  confirmRecovery: (caller, { params }) => confirmRecovery(platform, caller, params),
  refuseRecovery: (caller, { params }) => refuseRecovery(platform, caller, params),
  recoveryCode: (caller, { params }) => recoveryCode(platform, caller, params),
  ownRecoveries: (caller) => readOwnRecoveries(caller),
});
