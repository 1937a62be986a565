import { expect, test } from 'vitest';
import { type GuestInvitation, assembleGuestInvitation, invitationDay } from './guest-invitation.ts';

const invitation: GuestInvitation = {
  layout: '05-HD',
  units: { parent: 'Đảng bộ Sở Bắc', cell: 'Chi bộ Văn phòng', symbol: 'CB', place: 'Hạ Long' },
  guest: 'Đồng chí Hoàng Thu Hằng, Đảng ủy viên',
  occasion: 'Sinh hoạt chi bộ tháng 12 năm 2026',
  startsAt: '2026-12-04T01:00:00Z',
  place: 'Phòng họp tầng 3',
  signer: { onBehalfOf: 'CHI BỘ', post: 'Bí thư', name: 'Trần Văn Bình' },
  issuedOn: '2026-11-28',
  madeAt: '2026-11-28T02:00:00Z',
};

test('an invitation names guest, hour and place, leaves room for its number and the hand, and says nothing of the agenda', () => {
  const paper = assembleGuestInvitation(invitation);
  expect(paper.title).toBe('GIẤY MỜI');
  expect(paper.head.number).toMatch(/^Số .+-GM\/CB$/);
  const said = JSON.stringify(paper.blocks);
  expect(said).toContain('Hoàng Thu Hằng');
  expect(said).toContain('8 giờ, ngày 04 tháng 12 năm 2026');
  expect(paper.signatures).toEqual([
    { authority: 'T/M CHI BỘ', post: 'BÍ THƯ', name: 'Trần Văn Bình', signed: [] },
  ]);
});

test('an invitation bears no day after the meeting', () => {
  expect(invitationDay('2026-12-04T01:00:00Z', '2026-11-28')).toBe('2026-11-28');
  expect(invitationDay('2026-12-04T01:00:00Z', '2026-12-09')).toBe('2026-12-04');
});
