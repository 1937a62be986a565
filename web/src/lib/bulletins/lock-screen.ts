/** What the buttons of the lock screen, of earphones and of a car do. */
type Buttons = {
  readonly play: () => void;
  readonly pause: () => void;
  readonly previous: () => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly forward: () => void;
};

const ACTIONS = {
  play: 'play',
  pause: 'pause',
  previous: 'previoustrack',
  next: 'nexttrack',
  back: 'seekbackward',
  forward: 'seekforward',
} as const satisfies Record<keyof Buttons, MediaSessionAction>;

const names = Object.keys(ACTIONS) as (keyof Buttons)[];

/** Shows on the lock screen what is heard, with its buttons; does nothing where the browser knows no lock screen. */
export function onLockScreen(buttons: Buttons) {
  const session = 'mediaSession' in navigator ? navigator.mediaSession : undefined;
  const handle = (name: keyof Buttons, act: (() => void) | null): void => {
    try {
      session?.setActionHandler(ACTIONS[name], act);
    } catch {
      // A browser that does not know this button goes without it.
    }
  };
  return {
    shows: (what: { title: string; artist: string; album: string }): void => {
      if (!session) return;
      session.metadata = new MediaMetadata(what);
      for (const name of names) handle(name, buttons[name]);
    },
    playing: (is: boolean): void => {
      if (session) session.playbackState = is ? 'playing' : 'paused';
    },
    gone: (): void => {
      if (!session) return;
      session.metadata = null;
      session.playbackState = 'none';
      for (const name of names) handle(name, null);
    },
  };
}
