let online = $state(navigator.onLine);

addEventListener('online', () => (online = true));
addEventListener('offline', () => (online = false));

/** Whether the device believes to have a network. A hint for words on screen; calls are tried all the same. */
export const network = {
  get online(): boolean {
    return online;
  },
};
