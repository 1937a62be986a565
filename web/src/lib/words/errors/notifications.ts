import type { notificationsErrors } from '@sotay/core/notifications/notifications.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof notificationsErrors;

const vi: Sentences<Code> = {
  'notifications/no-push-address':
    'Trình duyệt này không nhận được thông báo. Xin mở bằng Chrome hoặc Safari bản mới.',
};

const en: Sentences<Code> = {
  'notifications/no-push-address': 'This browser cannot take notices. Use a recent Chrome or Safari.',
};

export const notificationsSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
