import type { Device } from './device.ts';
import type { DemoPerson } from './demo-people.ts';
import { type Api, apiOf } from './api.ts';

/** Signs the device in without its screens, for journeys that begin later; gives its way to the server. */
export const signedIn = async (
  { context }: Pick<Device, 'context'>,
  url: string,
  { cardNumber, password }: Pick<DemoPerson, 'cardNumber' | 'password'>,
): Promise<Api> => {
  const api = apiOf(context.request, url);
  await api.send('POST', '/auth/sign-in', { login: cardNumber, password });
  return api;
};
