import { createHash } from 'node:crypto';
import {
  type Configuration,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { OidcConfig } from '../../../platform/config.ts';
import { Refusal, notFound } from '../../../platform/errors.ts';
import { seal, unseal } from '../../../platform/keys.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Identity } from '../identity-links.repository.ts';

/** How long somebody may take at the identity provider. */
const FLOW_MS = 10 * 60_000;

/** What we know when the browser comes back. It travels sealed with the browser, so that asking for many fills no table. */
type Flow = { verifier: string; state: string; nonce: string; until: number; accountId: string | null };

/** The answer that a browser brought back, and the sealed flow that it kept meanwhile. */
export type OidcAnswer = { flow: string; answer: string };

const providers = new Map<string, Promise<Configuration>>();

const discover = ({ issuer, clientId, clientSecret }: OidcConfig): Promise<Configuration> =>
  discovery(new URL(issuer), clientId, clientSecret, undefined, { timeout: 10 });

/** The settings of the operator; without them nothing of this is there. */
export const oidcOf = ({ config }: Platform): OidcConfig => {
  if (!config.oidc) throw notFound();
  return config.oidc;
};

const providerOf = async (platform: Platform): Promise<Configuration> => {
  const settings = oidcOf(platform);
  const known = providers.get(settings.issuer) ?? discover(settings);
  providers.set(settings.issuer, known);
  return known.catch(() => {
    providers.delete(settings.issuer);
    throw new Refusal('auth/oidc-failed');
  });
};

const returnTo = ({ config }: Platform): string => `${config.origin}/sign-in/oidc`;

/** Where the browser goes, and what it keeps until it is back. Codes come back in the fragment where the provider can do so. */
export const beginFlow = async (
  platform: Platform,
  now: Date,
  accountId: string | null,
): Promise<{ address: string; flow: string }> => {
  const provider = await providerOf(platform);
  const flow: Flow = {
    verifier: randomPKCECodeVerifier(),
    state: randomState(),
    nonce: randomNonce(),
    until: now.getTime() + FLOW_MS,
    accountId,
  };
  const modes = provider.serverMetadata().response_modes_supported ?? [];
  const address = buildAuthorizationUrl(provider, {
    redirect_uri: returnTo(platform),
    scope: 'openid',
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
    ...(modes.includes('fragment') && { response_mode: 'fragment' }),
  });
  return {
    address: address.href,
    flow: seal(platform.keys.oidc, JSON.stringify(flow)).toString('base64url'),
  };
};

const openFlow = (platform: Platform, sealed: string): Flow =>
  JSON.parse(unseal(platform.keys.oidc, Buffer.from(sealed, 'base64url'))) as Flow;

/** Who came back, and what marks the flow as spent. Any fault is the one refusal: the library's words quote the answer. */
export const finishFlow = async (
  platform: Platform,
  { flow: sealed, answer }: OidcAnswer,
  { now, accountId }: { now: Date; accountId: string | null },
): Promise<{ identity: Identity; spent: { digest: Buffer; expiresAt: Date } }> => {
  const provider = await providerOf(platform);
  try {
    const flow = openFlow(platform, sealed);
    if (flow.until > now.getTime() && flow.accountId === accountId) {
      const tokens = await authorizationCodeGrant(provider, new URL(`${returnTo(platform)}?${answer}`), {
        pkceCodeVerifier: flow.verifier,
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      const digest = createHash('sha256').update(`oidc ${flow.state}`).digest();
      if (claims)
        return {
          identity: { issuer: claims.iss, subject: claims.sub },
          spent: { digest, expiresAt: new Date(flow.until) },
        };
    }
  } catch {
    // Only that it failed goes on.
  }
  throw new Refusal('auth/oidc-failed');
};
