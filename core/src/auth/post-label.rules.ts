import type { PostKind } from '../kernel/post-kinds.ts';
import { POST_KINDS } from '../members/post-kinds.ts';
import { committeeName } from '../units/unit.rules.ts';
import type { UnitKind } from '../units/unit-kinds.ts';

/** A post in words with its unit: `Bí thư Đảng ủy Sở Y tế`, `Cấp ủy viên phụ trách Chi bộ Văn phòng`. */
export function postLabel(post: PostKind, unitKind: UnitKind, unitName: string): string {
  const { words } = POST_KINDS[post];
  const name = committeeName(unitKind, unitName);
  return `${post === 'overseer' ? words.replace(/ chi bộ$/, '') : words} ${name}`;
}
