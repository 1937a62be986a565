/** What is known of this device. */
export type PushFacts = {
  /** The browser has a service worker, push and notifications. */
  isSupported: boolean;
  /** An iPhone or iPad, where push works only from the home screen. */
  isIos: boolean;
  /** The app was opened from the home screen. */
  isInstalled: boolean;
  permission: NotificationPermission;
  /** The server knows this device. */
  isKnown: boolean;
};

/** How it stands with notices on this device: `install` first to the home screen, `blocked` by the browser's settings. */
export type PushState = 'on' | 'off' | 'blocked' | 'install' | 'impossible';

export function pushStateOf({ isSupported, isIos, isInstalled, permission, isKnown }: PushFacts): PushState {
  if (isIos && !isInstalled) return 'install';
  if (!isSupported) return 'impossible';
  if (permission === 'denied') return 'blocked';
  return permission === 'granted' && isKnown ? 'on' : 'off';
}

/** What this device remembers of having been asked. */
export type Asked = {
  /** Somebody has read an item here: they know now what a notice would be about. */
  hasRead: boolean;
  /** They said yes or no. */
  hasAnswered: boolean;
};

/** Whether this is the moment to ask: after the first reading, and never again once it was answered. Ours. */
export const isTimeToAsk = ({ hasRead, hasAnswered }: Asked): boolean => hasRead && !hasAnswered;
