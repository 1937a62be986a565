/** Errors of the room `notifications`: code → HTTP status. */
export const notificationsErrors = {
  /** The browser's push service is none that may be called. */
  'notifications/no-push-address': 400,
} as const;
