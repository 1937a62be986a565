declare module 'virtual:contract' {
  /** Name of an endpoint → its method, its path, and `file` where it answers bytes. Taken from core at build time. */
  export const contract: Readonly<Record<string, readonly [method: string, path: string, answer?: 'file']>>;
}
