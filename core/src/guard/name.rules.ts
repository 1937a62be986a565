import { looksClassified } from './secrecy-marks.rules.ts';
import { folded } from './line.rules.ts';

/** What names say of lists of persons' numbers, cards and recalled papers, folded with single blanks. */
const NAMES = [
  /\b(?:danh sach|ds|bang|list)\b.*\b(?:cccd|cmnd|cmt|can cuoc|so dinh danh)\b/u,
  /\b(?:anh|chup|scan|hinh|mat truoc|mat sau)\b.*\b(?:cccd|cmnd|can cuoc|the dang(?: vien)?)\b/u,
  /\b(?:cccd|cmnd|can cuoc|the dang(?: vien)?)\b.*\b(?:mat truoc|mat sau|2 mat|hai mat|scan|anh)\b/u,
  /\b(?:tai lieu|tl)(?: phai)? thu hoi\b|\bthu hoi sau hoi nghi\b/u,
  /\bluu hanh(?: noi bo)? han che\b|\bhan che luu hanh\b/u,
  /\bly lich (?:dang vien|nguoi xin vao dang)\b/u,
  /^(?:mat|m) (?:so |\d)/u,
];

/** Whether the name of a file alone says that it does not belong here: a level of secrecy, a recall, people's numbers or cards. */
export const nameIsSuspicious = (name: string): boolean => {
  if (looksClassified(name)) return true;
  const plain = folded(name)
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .trim();
  return NAMES.some((pattern) => pattern.test(plain));
};
