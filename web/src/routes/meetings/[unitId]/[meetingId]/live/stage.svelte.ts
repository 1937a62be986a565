import { createQuery } from '@tanstack/svelte-query';
import { read } from '#lib/platform/query.ts';
import { setByServer } from './server-clock.ts';

/** What everybody sees of a meeting, kept fresh by the server; each time it comes it brings the server's time. */
export function createStage(params: () => { unitId: string; meetingId: string }) {
  const stage = createQuery(() => read('hall.stage', { params: params() }));
  $effect.pre(() => {
    if (stage.data) setByServer(stage.data.at, stage.dataUpdatedAt);
  });
  return stage;
}
