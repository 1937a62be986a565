import { contentsOf, issueTitle } from '@sotay/core/bulletins/contents.rules.ts';
import type { Context } from '../../../platform/context.ts';
import type { Jobs } from '../../../platform/jobs/jobs.ts';
import { deliver } from '../../directives/index.ts';
import type { EditionContent } from '../bulletins.types.ts';
import type { Issue } from '../issues.repository.ts';

/** Lays an issue into the inboxes of the whole branch, under its own id. */
export const deliverIssue = async (
  jobs: Jobs,
  context: Context,
  issue: Issue,
  { version, content }: { version: number; content: EditionContent },
): Promise<void> => {
  const { unitId, id, number, year, month, changes } = issue;
  const body = contentsOf({ year, month, ...content });
  await deliver({ ...context, jobs }, unitId, {
    ...{ id, kind: 'bulletin', title: issueTitle(number, { year, month }), version, changed: changes },
    audience: { unitIds: [unitId], posts: [], statuses: [] },
    ...{ asks: 'read', reportBy: null, expiresOn: null },
    content: { number: `Số ${String(number)}`, body, question: null, media: [] },
  });
};
