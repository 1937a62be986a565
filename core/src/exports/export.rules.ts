/** How long the file of an export is kept (a decision of the handbook: long enough for a working day, too short to be forgotten about). */
export const EXPORT_HOURS = 24;

/** What the database keeps of an export. `making`: asked for or under way. */
export type KeptExportState = 'making' | 'ready' | 'failed' | 'cancelled' | 'expired';

/** When the file of an export that is ready at this moment goes. */
export const expiryOf = (readyAt: Date): Date => new Date(readyAt.getTime() + EXPORT_HOURS * 3_600_000);

/** How an export stands at a moment: its time is over when it is over, also before the job that clears up has run. */
export const exportState = (
  { state, expiresAt }: { state: KeptExportState; expiresAt: Date | null },
  now: Date,
): KeptExportState => (state === 'ready' && (expiresAt === null || expiresAt <= now) ? 'expired' : state);
