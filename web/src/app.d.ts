declare module 'virtual:contract' {
  /** Name of an endpoint → its method, its path, and `file` where it answers bytes. Taken from core at build time. */
  export const contract: Readonly<Record<string, readonly [method: string, path: string, answer?: 'file']>>;
}

declare module 'virtual:contract/others' {
  export { contract } from 'virtual:contract';
}

declare module 'virtual:english' {}

declare namespace App {
  interface PageState {
    /** What has just been done on the screen before: a key of `meetingsWords.said`. */
    said?: 'preparation' | 'agenda' | 'coming' | 'answered';
    /** The monthly report on screen has just been sent. */
    isReportSent?: true;
  }
}
