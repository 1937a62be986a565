import type { Attachment } from 'svelte/attachments';

/**
 * Keeps what sticks to the bottom of the screen above the keyboard. Android makes the page smaller by itself; iOS lays its keyboard over
 * the page and tells only here how much of it is left.
 */
export const aboveKeyboard: Attachment<HTMLElement> = (element) => {
  const seen = window.visualViewport;
  if (!seen) return;
  const lift = (): void => {
    const hidden = Math.max(0, document.documentElement.clientHeight - seen.height - seen.offsetTop);
    element.style.setProperty('--keyboard', `${String(Math.round(hidden))}px`);
  };
  seen.addEventListener('resize', lift);
  seen.addEventListener('scroll', lift);
  return () => {
    seen.removeEventListener('resize', lift);
    seen.removeEventListener('scroll', lift);
  };
};
