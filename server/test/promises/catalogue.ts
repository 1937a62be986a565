/**
 * What we promise about trust (design: security), one row a promise. Each is kept by the tests that name it: they report a figure, and
 * that the fault which was put in on purpose was noticed. `npm run trust` prints both; `docs/security.md` is made from this list.
 */
export type PromiseRow = {
  readonly says: string;
  /** The mistake under which the same test must fail. */
  readonly fault: string;
  /** Where the test stands, from the root of the repository. */
  readonly test: string;
  /** Chapters of OWASP ASVS 5.0 of which the test shows a part. */
  readonly asvs: readonly string[];
};

export const promises = {
  S3: {
    says: 'no context bleeds through the pool',
    fault: 'settings for the whole session instead of the transaction',
    test: 'server/test/promises/s03-pool.test.ts',
    asvs: ['V8 Authorization', 'V15 Secure Coding and Architecture'],
  },
  S5: {
    says: 'unknown fields do nothing, unlisted ones never leave',
    fault: 'an endpoint with open schemas',
    test: 'server/test/promises/s05-fields.test.ts',
    asvs: [
      'V2 Validation and Business Logic',
      'V4 API and Web Service',
      'V15 Secure Coding and Architecture',
    ],
  },
  S6: {
    says: 'losing a right is immediate',
    fault: 'a door that trusts whom it let in once',
    test: 'server/test/promises/s06-lost-rights.test.ts',
    asvs: ['V7 Session Management', 'V8 Authorization'],
  },
  S7: {
    says: 'what exists is not betrayed',
    fault: 'an endpoint that answers 403 for what is not mine',
    test: 'server/test/promises/s07-existence.test.ts',
    asvs: ['V8 Authorization', 'V14 Data Protection'],
  },
  S8: {
    says: 'bad input never breaks it',
    fault: 'a handler that glues input into its SQL',
    test: 'server/test/promises/s08-bad-input.test.ts',
    asvs: [
      'V1 Encoding and Sanitization',
      'V2 Validation and Business Logic',
      'V16 Security Logging and Error Handling',
    ],
  },
  S9: {
    says: 'no script runs from stored text',
    fault: 'a page that shows text as HTML',
    test: 'e2e/src/journeys/trust-scripts.test.ts',
    asvs: ['V1 Encoding and Sanitization', 'V3 Web Frontend Security'],
  },
  S10: {
    says: 'no cross-site act',
    fault: 'a door without the check of origin',
    test: 'server/test/promises/s10-cross-site.test.ts',
    asvs: ['V3 Web Frontend Security', 'V7 Session Management'],
  },
  S11: {
    says: 'uploads attack nobody',
    fault: 'a file is what its name says',
    test: 'server/test/promises/s11-uploads.test.ts',
    asvs: ['V1 Encoding and Sanitization', 'V5 File Handling'],
  },
  S12: {
    says: 'codes open once, guesses never',
    fault: 'a code that is looked at first and used up afterwards',
    test: 'server/test/promises/s12-guesses.test.ts',
    asvs: ['V6 Authentication', 'V15 Secure Coding and Architecture'],
  },
  S13: {
    says: 'what was confirmed is never lost',
    fault: 'a database that confirms before it is on disk (synchronous_commit = off)',
    test: 'server/test/promises/s13-crash.test.ts',
    asvs: ['V2 Validation and Business Logic', 'V16 Security Logging and Error Handling'],
  },
  S17: {
    says: 'a stolen disk tells nothing of files, also of those that are still arriving',
    fault: 'a store that keeps what it is given',
    test: 'server/test/promises/s17-stolen-disk.test.ts',
    asvs: ['V11 Cryptography', 'V14 Data Protection'],
  },
  S18: {
    says: 'history cannot be rewritten',
    fault: 'a look at the log without its witness',
    test: 'server/src/platform/audit/sealed-log.test.ts',
    asvs: ['V11 Cryptography', 'V16 Security Logging and Error Handling'],
  },
  S19: {
    says: 'a secret vote is secret: with everything on the server, linking is no better than chance',
    fault: 'slips without blinding, in a plain table in the order of casting',
    test: 'server/test/promises/s19-secret-ballots.test.ts',
    asvs: ['V11 Cryptography', 'V14 Data Protection', 'V16 Security Logging and Error Handling'],
  },
  S20: {
    says: 'push tells nothing: no name, no title, one length',
    fault: 'a notice that says what it is about',
    test: 'server/test/promises/s20-push.test.ts',
    asvs: ['V11 Cryptography', 'V14 Data Protection'],
  },
  S21: {
    says: 'a stolen phone tells nothing after sign-out',
    fault: 'a wipe that forgets the store',
    test: 'e2e/src/journeys/trust-offline.test.ts',
    asvs: ['V7 Session Management', 'V11 Cryptography', 'V14 Data Protection'],
  },
  S22: {
    says: 'the supply chain is known: integrity, install scripts, licences, bill of materials',
    fault: 'a package without integrity, with a script nobody named, under another licence, from elsewhere',
    test: 'server/test/promises/s22-supply-chain.test.ts',
    asvs: ['V13 Configuration', 'V15 Secure Coding and Architecture'],
  },
} as const satisfies Record<string, PromiseRow>;

export type PromiseId = keyof typeof promises;
