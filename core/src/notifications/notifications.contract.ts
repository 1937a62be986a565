import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Instant, Int, List, Nullable, Obj, Text, Type } from '../kernel/schema.ts';
import { DeviceFacts } from '../auth/auth.schema.ts';

const own = { permission: 'notifications.own' } as const;

/** An e-mail address as people write theirs; a mail server says whether there is such a one. */
const Email = Type.String({
  pattern: String.raw`^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$`,
  maxLength: 200,
});

const ReachCounts = {
  push: Int(),
  inbox: Int(),
  helper: Int(),
  paper: Int(),
  none: Int(),
  total: Int(),
};

export const notificationsContract = defineContract({
  /** One's own devices that take notices, and the key under which a browser subscribes here. */
  devices: {
    method: 'GET',
    path: '/api/notifications/devices',
    summary: 'Own devices that take notices, with the last proof that one arrived',
    access: own,
    response: Obj({
      /** Where one wants to be written to when a duty waits too long; null where one did not say. */
      email: Nullable(Text(200)),
      /** The key of this installation (P-256, uncompressed, base64url; RFC 8292). */
      publicKey: Text(100, 1),
      devices: List(
        Obj({
          id: Id(),
          device: DeviceFacts,
          madeAt: Instant(),
          lastSentAt: Nullable(Instant()),
          lastProofAt: Nullable(Instant()),
          /** It was called several times and nothing came back. */
          isSilent: Type.Boolean(),
          thisOne: Type.Boolean(),
        }),
        200,
      ),
    }),
  },
  /** Says where this device takes notices, again at each start: a device of another account moves over to this one. */
  subscribe: {
    method: 'POST',
    path: '/api/notifications/devices',
    summary: 'Take notices on this device',
    access: own,
    secret: true,
    body: Obj({
      /** What the browser's push service gave out; over https, to a public address. */
      endpoint: Text(1_000, 1),
      /** The device's key (P-256, uncompressed) and its secret, base64url (RFC 8291). */
      p256dh: Text(100, 80),
      auth: Text(30, 20),
    }),
    response: Obj({
      id: Id(),
      /** Notices to this address went unproved: the browser has to be asked for a new one. */
      askAgain: Type.Boolean(),
    }),
    errors: ['notifications/no-push-address'],
  },
  unsubscribe: {
    method: 'DELETE',
    path: '/api/notifications/devices/:subscriptionId',
    summary: 'Take no more notices on one of the own devices',
    access: own,
    params: Obj({ subscriptionId: Id() }),
    response: Done,
  },
  test: {
    method: 'POST',
    path: '/api/notifications/devices/:subscriptionId/test',
    summary: 'Send a notice to one of the own devices, to see whether it comes',
    access: own,
    params: Obj({ subscriptionId: Id() }),
    response: Done,
  },
  /** Where one wants to be written to when a duty waits too long and the organisation sends e-mail. */
  setEmail: {
    method: 'PUT',
    path: '/api/notifications/email',
    summary: 'Say to which e-mail address reminders of duties may go, or to none',
    access: own,
    secret: true,
    body: Obj({ email: Nullable(Email) }),
    response: Done,
  },
  /** The service worker says that a notice came; the code is the one that came with it. */
  proved: {
    method: 'POST',
    path: '/api/notifications/proofs',
    summary: 'Prove that a notice arrived on this device',
    access: own,
    body: Obj({ code: Text(64, 1) }),
    response: Done,
  },

  /** Before something is sent: how those it is for are reached, by the units right below and by the unit's own cell. */
  reach: {
    method: 'GET',
    path: '/api/units/:unitId/reach',
    summary: 'How an audience is reached: by push, in the inbox, by a helper, on paper, not at all',
    access: { permission: 'notifications.reach' },
    params: Obj({ unitId: Id() }),
    query: Obj({
      /** Ids of units with a comma between; without any, the unit itself and all below. */
      units: Type.Optional(Text(37 * 500, 36)),
      posts: Type.Optional(Text(200, 1)),
      statuses: Type.Optional(Text(200, 1)),
    }),
    response: Obj({
      unitId: Id(),
      name: Text(200),
      countedAt: Instant(),
      /** A proof or a visit counts for so many days. */
      days: Int(),
      ...ReachCounts,
      units: List(Obj({ unitId: Id(), name: Text(200), hasUnits: Type.Boolean(), ...ReachCounts }), 500),
    }),
    errors: ['kernel/invalid'],
  },
  /** For the secretary of a cell: whom to visit. */
  unreached: {
    method: 'GET',
    path: '/api/units/:unitId/unreached',
    summary: 'Members of the cell who are reached on paper only, or not at all',
    access: { permission: 'notifications.visit' },
    params: Obj({ unitId: Id() }),
    response: Obj({
      members: List(
        Obj({ memberId: Id(), name: Text(200), phone: Nullable(Text(20)), getsPaper: Type.Boolean() }),
        2_000,
      ),
    }),
  },
  /** Whether a member gets on paper what others get on the telephone. */
  paper: {
    method: 'GET',
    path: '/api/units/:unitId/members/:memberId/paper',
    summary: 'Whether a member of the cell gets paper',
    access: { permission: 'notifications.visit' },
    params: Obj({ unitId: Id(), memberId: Id() }),
    response: Obj({ getsPaper: Type.Boolean() }),
  },
  setPaper: {
    method: 'PUT',
    path: '/api/units/:unitId/members/:memberId/paper',
    summary: 'Note whether a member of the cell gets paper',
    access: { permission: 'notifications.visit' },
    params: Obj({ unitId: Id(), memberId: Id() }),
    body: Obj({ getsPaper: Type.Boolean() }),
    response: Done,
  },
});
