import type { Draft } from '@sotay/core/directives/draft.schema.ts';
import { untrack } from 'svelte';
import { createAct } from '../platform/act.svelte.ts';
import type { CallOutput } from '../platform/api.ts';
import { createDraft } from '../platform/draft.svelte.ts';
import type { Problem } from '../platform/problem.ts';
import { directivesWords as t } from '../words/directives.ts';

type Start = { unitId: string; directive: CallOutput<'directives.one'> };

/** The name under which a directive being written lies on this device. */
export const draftKey = (directiveId: string): string => `directive:${directiveId}`;

/** After the last letter. Short enough that a second device finds it, long enough not to save every word. */
const SETTLED_MS = 2_000;

/**
 * A directive while it is written: sealed on this device with every letter, and on the server soon after. What somebody else saved
 * meanwhile is never overwritten in silence: then `clash` is set, and the person chooses. Call while a component is set up.
 */
export function createDirectiveDraft(start: () => Start) {
  const { unitId, directive } = untrack(start);
  const params = { unitId, directiveId: directive.id };
  const onServer = { draft: directive.draft, revision: directive.revision, isUnsaved: false };
  const local = createDraft<typeof onServer>(() => ({ key: draftKey(directive.id), value: onServer }));
  const act = createAct('directives.saveDraft', () => t.write.title);
  // What this device holds counts only where it never reached the server.
  if (!local.value.isUnsaved) Object.assign(local.value, onServer);

  let saved = $state(JSON.stringify(directive.draft));
  const written = $derived(JSON.stringify(local.value.draft));
  let queue: Promise<boolean> = Promise.resolve(true);

  async function saveOnce(): Promise<boolean> {
    const draft = $state.snapshot(local.value.draft);
    const text = JSON.stringify(draft);
    if (text === saved) return true;
    const outcome = await act.run({ params, body: { revision: local.value.revision, draft } });
    if (outcome?.state !== 'done') return false;
    saved = text;
    local.value.revision = outcome.answer.revision;
    local.value.isUnsaved = JSON.stringify(local.value.draft) !== text;
    return true;
  }

  /** Saves what is there now, after what is on its way. Gives whether the server has it. */
  function save(): Promise<boolean> {
    queue = queue.then(saveOnce);
    return queue;
  }

  $effect(() => {
    if (written === saved) return;
    local.value.isUnsaved = true;
    const timer = setTimeout(() => void save(), SETTLED_MS);
    return () => clearTimeout(timer);
  });

  return {
    get value(): Draft {
      return local.value.draft;
    },
    get isSaved(): boolean {
      return written === saved;
    },
    get isBusy(): boolean {
      return act.busy;
    },
    get problem(): Problem | undefined {
      return act.problem;
    },
    get hasClash(): boolean {
      return act.problem?.code === 'directives/changed-meanwhile';
    },
    save,
    /** What this device holds replaces what was saved elsewhere. */
    keepMine(theirs: Start['directive']): void {
      local.value.revision = theirs.revision;
      void save();
    },
    /** Forgets what this device holds; the screen begins anew. */
    forget(): void {
      local.clear();
    },
  };
}
