import type { FastifyReply, FastifyRequest } from 'fastify';

/** Reads, sets and clears the session cookie of one request; and the mark by which a device is known again, which stays. */
export type SessionCookie = {
  readonly token: string | undefined;
  readonly set: (token: string, expiresAt: Date) => void;
  /** Takes the cookie back, and has the browser wipe what our pages stored even if they forget to (promise S21). */
  readonly clear: () => void;
  readonly device: string | undefined;
  readonly setDevice: (mark: string, expiresAt: Date) => void;
};

/** Over https the `__Host-` prefix binds the cookie to this host; plain http is for trying out. */
export const sessionCookie = (
  request: FastifyRequest,
  reply: FastifyReply,
  secure: boolean,
): SessionCookie => {
  const name = secure ? '__Host-sotay' : 'sotay';
  const deviceName = `${name}-device`;
  const options = { path: '/', httpOnly: true, secure, sameSite: 'strict' } as const;
  return {
    token: request.cookies[name],
    set: (token, expiresAt) => void reply.setCookie(name, token, { ...options, expires: expiresAt }),
    clear: () => void reply.clearCookie(name, options).header('clear-site-data', '"storage"'),
    device: request.cookies[deviceName],
    setDevice: (mark, expiresAt) =>
      void reply.setCookie(deviceName, mark, { ...options, expires: expiresAt }),
  };
};
