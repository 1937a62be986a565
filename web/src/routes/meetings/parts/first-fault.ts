import { tick } from 'svelte';

/** Brings the first field that is not right yet into sight, with its words, once they are drawn. */
export async function showFirstFault(): Promise<void> {
  await tick();
  const field = document.querySelector<HTMLElement>(
    '[aria-invalid="true"], fieldset:has(.error:not(:empty)) input',
  );
  field?.focus();
}
