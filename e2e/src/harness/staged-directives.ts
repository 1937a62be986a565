import type { Draft } from '@sotay/core/directives/draft.schema.ts';
import type { Api } from './api.ts';

const words = (text: string) => [{ text }];

const draftFor = (unitId: string, title: string): Draft => ({
  kind: 'directive',
  title,
  number: '12-CT/ĐU',
  body: [
    {
      kind: 'paragraph',
      runs: [{ text: 'Bão số 9 vào bờ tối mai. Các chi bộ ' }, { text: 'trực 24/24', bold: true }],
    },
    { kind: 'heading', level: 2, runs: words('Việc phải làm ngay') },
    { kind: 'list', ordered: true, items: [words('Kiểm tra kè, cống'), words('Sơ tán các hộ ven sông')] },
    { kind: 'quote', runs: words('Tính mạng của nhân dân là trên hết.') },
  ],
  question: {
    text: 'Chi bộ báo cáo lúc nào?',
    answers: ['Khi bão tan', 'Trước 17 giờ mỗi ngày'],
    right: 1,
    why: 'Báo cáo mỗi ngày để kịp điều người.',
  },
  audience: { unitIds: [unitId], posts: [], statuses: [] },
  asks: 'act',
  reportBy: null,
  expiresOn: null,
  changed: '',
});

const begin = async (api: Api, unitId: string, title: string): Promise<{ id: string; revision: number }> => {
  const { id } = await api.send<{ id: string }>('POST', `/units/${unitId}/directives`, { kind: 'directive' });
  const { revision } = await api.send<{ revision: number }>(
    'PUT',
    `/units/${unitId}/directives/${id}/draft`,
    {
      revision: 1,
      draft: draftFor(unitId, title),
    },
  );
  return { id, revision };
};

/** A committee has published one directive that asks to act, and writes another. */
export const stageDirectives = async (
  api: Api,
  unitId: string,
): Promise<{ directiveId: string; draftId: string }> => {
  const { id: directiveId, revision } = await begin(api, unitId, 'Phòng, chống bão số 9');
  await api.send('POST', `/units/${unitId}/directives/${directiveId}/publication`, { revision, at: null });
  const { id: draftId } = await begin(api, unitId, 'Tổng kết công tác phòng, chống bão');
  return { directiveId, draftId };
};
