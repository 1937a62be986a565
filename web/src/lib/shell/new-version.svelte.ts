let waiting = $state.raw<ServiceWorker>();

/** A newer app that is ready on this device and waits until the person says so, or until all windows are closed. */
export const newVersion = {
  get isReady(): boolean {
    return waiting !== undefined;
  },
};

/** Watches for a newer app. The first one on a device takes over without a word. */
export async function watchForNewVersion(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.ready;
  const look = (): void => {
    if (registration.waiting && serviceWorker.controller) waiting = registration.waiting;
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
}

/** Lets the newer app take over and opens it on the same page. */
export function useNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage('take-over');
}
