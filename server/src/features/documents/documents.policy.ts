import { PUBLISHING_POSTS, WRITING_POSTS } from '@sotay/core/directives/directive.rules.ts';
import type { documentsContract } from '@sotay/core/documents/documents.contract.ts';
import { GUIDING_POSTS } from '@sotay/core/kernel/post-kinds.ts';
import type { Policy } from '../../platform/access/policy.ts';

/** Everybody reads what their cell and the bodies above it filed for them, posts what their unit filed; who writes for a unit files for it, who answers for it sees who opened its internal papers. */
export const documentsPolicy: Policy<typeof documentsContract> = {
  'documents.read': [
    { to: 'members', reach: 'homes' },
    { to: [...GUIDING_POSTS, 'editor'], reach: 'unit' },
  ],
  'documents.openings': [{ to: PUBLISHING_POSTS, reach: 'unit' }],
  'documents.write': [{ to: WRITING_POSTS, reach: 'unit' }],
};
