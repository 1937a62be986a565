/** What a notice may be about. The device has fixed words for each, so that nothing of the content travels. */
export const noticeTopics = [
  'directive',
  'notice',
  'bulletin',
  'duty',
  'reminder',
  'task',
  'petition',
  'meeting',
  'library',
  'digest',
  'test',
] as const;

export type NoticeTopic = (typeof noticeTopics)[number];
