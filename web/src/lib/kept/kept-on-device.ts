import type { KeptAnswer } from '../platform/offline.ts';

export type KeptKind =
  keyof typeof READ | 'kept-documents' | 'bulletin-media' | 'outbox' | 'drafts' | 'helped';

/** So many things of one kind; `at` is when the newest was read (milliseconds). */
type KeptGroup = { readonly kind: KeptKind; readonly count: number; readonly at?: number };

/** The rooms whose answers make up a kind: what goes on in the hall is of the meeting. */
const READ = {
  home: ['home'],
  inbox: ['inbox'],
  meetings: ['meetings', 'hall'],
  tasks: ['tasks'],
  bulletins: ['bulletins'],
  documents: ['documents'],
} as const;

/** What stands on the device, by kind; kinds of which there is nothing are left out. */
export function groupKept(
  answers: readonly KeptAnswer[],
  own: {
    readonly documents: number;
    readonly media: number;
    readonly outbox: number;
    readonly drafts: number;
    readonly helped: number;
  },
): KeptGroup[] {
  const read = (['home', 'inbox', 'meetings', 'tasks', 'bulletins', 'documents'] as const).map(
    (kind): KeptGroup => {
      const ofKind = answers.filter(({ key: [name] }) =>
        READ[kind].some((room) => String(name).startsWith(`${room}.`)),
      );
      return { kind, count: ofKind.length, at: Math.max(...ofKind.map(({ at }) => at)) };
    },
  );
  const others: KeptGroup[] = [
    { kind: 'kept-documents', count: own.documents },
    { kind: 'bulletin-media', count: own.media },
    { kind: 'outbox', count: own.outbox },
    { kind: 'drafts', count: own.drafts },
    { kind: 'helped', count: own.helped },
  ];
  return [...read, ...others].filter(({ count }) => count > 0);
}
