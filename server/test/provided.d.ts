import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser address of the scratch server, without a database name at its end. */
    adminUrl: string;
    /** Database with all migrations, to be cloned. */
    template: string;
  }
}
