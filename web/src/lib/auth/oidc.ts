import type { CallInput, CallOutput } from '../platform/api.ts';

const KEPT = 'oidc';

/** What waits in this tab until the identity provider sends the browser back: the sealed flow, and what it is for. */
type Kept = { flow: string; purpose: 'sign-in' | 'link' };

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'flow' in value && 'purpose' in value;

/** Leaves for the identity provider. */
export function leaveFor({ address, flow }: CallOutput<'auth.beginOidc'>, purpose: Kept['purpose']): void {
  sessionStorage.setItem(KEPT, JSON.stringify({ flow, purpose } satisfies Kept));
  location.assign(address);
}

/** What the browser came back with, once; undefined when this tab began nothing. The code leaves the address bar. */
export function comeBack(): (CallInput<'auth.oidcSignIn'>['body'] & Pick<Kept, 'purpose'>) | undefined {
  const answer = location.hash.slice(1) || location.search.slice(1);
  const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  sessionStorage.removeItem(KEPT);
  return isKept(kept) && answer !== '' ? { flow: kept.flow, purpose: kept.purpose, answer } : undefined;
}
