/** Errors of the room `auth`: code → HTTP status. */
export const authErrors = {
  /** Login or password is wrong; which of the two, and whether the login exists, is not said. */
  'auth/wrong-login': 401,
  /** Too many wrong tries: fact `seconds` says how long to wait. */
  'auth/wait': 429,
  'auth/code-wrong': 400,
  'auth/code-used': 409,
  'auth/code-expired': 410,
  /** Fact `left`: tries that remain before the code ends. */
  'auth/birth-date-wrong': 400,
  /** Fact `reason`: `short`, `long`, `common`, `login` or `birth-date`. */
  'auth/password-weak': 400,
  'auth/passkey-failed': 400,
  /** The password was right; a code from the authenticator app or a recovery code has to come with it. */
  'auth/second-code-needed': 401,
  'auth/second-code-wrong': 400,
  /** The password alone does not carry the posts of this person: their passkey is asked for. */
  'auth/passkey-needed': 403,
  /** An authenticator app goes with a password, and there is none yet. */
  'auth/password-first': 409,
  /** The secret was shown too long ago. */
  'auth/enrolment-over': 410,
  /** A post held asks for this way to sign in. */
  'auth/post-needs-way': 409,
  /** The only way to sign in cannot be removed. */
  'auth/last-way': 409,
  /** The member holds a post beyond one's reach; somebody of that level has to help. */
  'auth/holds-post': 403,
  /** The account was in use: two officers open it again, no single code. */
  'auth/needs-two': 409,
  /** The member was never in: a first code does. */
  'auth/never-used': 409,
  'auth/recovery-under-way': 409,
  /** Who started a recovery cannot confirm it. */
  'auth/recovery-own-start': 403,
  /** Confirmed, refused or too old. */
  'auth/recovery-over': 410,
  /** The second officer has not confirmed yet. */
  'auth/recovery-unconfirmed': 409,
  /** The code goes to the officer who started. */
  'auth/recovery-of-another': 403,
  /** The identity provider did not answer, or not for this browser. */
  'auth/oidc-failed': 400,
  /** The identity belongs to no account here: it is linked under the own account first. */
  'auth/oidc-unlinked': 403,
  /** Linked with another account, or the account with another identity. */
  'auth/oidc-taken': 409,
  /** Nobody there waits for a slip. */
  'auth/nobody-to-activate': 409,
  /** Facts `count` and `most`. */
  'auth/too-many-slips': 409,
  /** The sheet is still being made. */
  'auth/slips-not-ready': 409,
  /** The sheet was handed out or a day has passed: it is gone. */
  'auth/slips-gone': 410,
  /** Somebody else asked for the sheet, and only they get it. */
  'auth/slips-of-another': 403,
  /** A code is for others; one's own ways to sign in are changed under the own account. */
  'auth/not-for-oneself': 403,
} as const;
