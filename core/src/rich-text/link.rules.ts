/**
 * Where a link may lead: an address of the web, or a path of the app. Nothing that runs (`javascript:`, `data:`), no user name before
 * the host, which would let an address look like another, and nothing that leaves the app by beginning like a path (`//`, `/\`).
 */
export const LINK = /^(?:https?:\/\/[^\s<>"\\/?#@]+(?:[/?#][^\s<>"\\]*)?|\/(?![/\\])[^\s<>"\\]*)$/;

/** Whether a link may lead there. */
export function isLink(href: string): boolean {
  return href.length <= 2_000 && LINK.test(href);
}

/**
 * The link that was meant by what somebody typed: `dangcongsan.vn/tin` becomes an address of the web, a mail address or a word none.
 * Gives nothing where no link can be made of it.
 */
export function linkOf(typed: string): string | undefined {
  const given = typed.trim();
  if (isLink(given)) return given;
  const completed = `https://${given}`;
  return /^[^\s/:@]+\.[^\s/:@.]{2,}(?:[/?#]|$)/.test(given) && isLink(completed) ? completed : undefined;
}
