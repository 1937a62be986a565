import type { FastifyReply, FastifyRequest } from 'fastify';

/** Reads, sets and clears the session cookie of one request. */
export type SessionCookie = {
  readonly token: string | undefined;
  readonly set: (token: string, expiresAt: Date) => void;
  readonly clear: () => void;
};

/** Over https the `__Host-` prefix binds the cookie to this host; plain http is for trying out. */
export const sessionCookie = (request: FastifyRequest, reply: FastifyReply, secure: boolean): SessionCookie => {
  const name = secure ? '__Host-sotay' : 'sotay';
  const options = { path: '/', httpOnly: true, secure, sameSite: 'strict' } as const;
  return {
    token: request.cookies[name],
    set: (token, expiresAt) => void reply.setCookie(name, token, { ...options, expires: expiresAt }),
    clear: () => void reply.clearCookie(name, options),
  };
};
