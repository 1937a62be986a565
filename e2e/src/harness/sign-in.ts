import type { Device } from './device.ts';
import type { DemoPerson } from './demo-people.ts';
import { type Api, apiOf } from './api.ts';

/** Signs the device in without its screens, with the post of its role in use, for journeys that begin later; gives its way to the server. */
export const signedIn = async (
  { context }: Pick<Device, 'context'>,
  url: string,
  { cardNumber, password, postId }: Pick<DemoPerson, 'cardNumber' | 'password' | 'postId'>,
): Promise<Api> => {
  const api = apiOf(context.request, url);
  await api.send('POST', '/auth/sign-in', { login: cardNumber, password });
  await api.send('POST', '/auth/post', { postId });
  return api;
};
