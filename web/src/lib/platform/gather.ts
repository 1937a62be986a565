/**
 * Handles what keeps coming in one go at a time: whatever comes while a batch is being handled is handled together after it.
 * So a flood of news neither starts everything anew each time nor leaves the last one unheard.
 */
export function gather<T>(handle: (batch: readonly T[]) => Promise<void>): (one: T) => void {
  let waiting: T[] = [];
  let busy = false;

  const handleAll = async (): Promise<void> => {
    busy = true;
    try {
      while (waiting.length > 0) {
        const batch = waiting;
        waiting = [];
        await handle(batch);
      }
    } finally {
      busy = false;
    }
  };

  return (one) => {
    waiting.push(one);
    if (!busy) void handleAll();
  };
}
