/** The number on the app's icon: how many items are unread, as the inbox says. Where there is no such thing nothing happens. */
export async function showBadge(unread: number): Promise<void> {
  if (!('setAppBadge' in navigator)) return;
  await (unread > 0 ? navigator.setAppBadge(unread) : navigator.clearAppBadge()).catch(() => undefined);
}
