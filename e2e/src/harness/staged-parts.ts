import type { Api } from './api.ts';

type Made = { readonly id: string };
type Row = { readonly memberId: string; readonly presence: string | null };
type Meeting = { readonly currentStepId: string | null; readonly rollCall: readonly Row[] };

/** The attendance is announced; then somebody comes late and somebody goes early. Those named stay as they are. */
export const cameAndWent = async (api: Api, path: string, others: readonly string[]): Promise<void> => {
  // The third step of a thematic meeting announces who is there.
  for (let done = 0; done < 3; done += 1) {
    const { currentStepId: stepId } = await api.get<Meeting>(path);
    await api.send('POST', `${path}/steps`, { stepId, outcome: 'done', reason: '' });
  }
  const { rollCall } = await api.get<Meeting>(path);
  const [late, gone] = rollCall.filter(
    ({ memberId, presence }) => presence === 'present' && !others.includes(memberId),
  );
  const times = (row: Row | undefined): string => `${path}/roll-call/${row?.memberId ?? ''}/times`;
  const now = (): string => new Date().toISOString();
  await api.send('PUT', times(late), { arrivedAt: now(), leftAt: null });
  await api.send('PUT', times(gone), { arrivedAt: null, leftAt: now() });
};

/** A straw poll that was asked, answered and closed. */
export const askedBefore = async (api: Api, path: string): Promise<void> => {
  const answers = ['Nên', 'Không nên'];
  const { id } = await api.send<Made>('POST', `${path}/straw-polls`, { question: 'Nghỉ 10 phút?', answers });
  await api.send('PUT', `${path}/straw-polls/${id}/answer`, { answer: 0 });
  await api.send('PUT', `${path}/straw-polls/${id}/close`);
};

/** The conclusion in the minutes was put better twice, and the resolution has its clauses. */
export const writtenUp = async (api: Api, path: string, memberId: string): Promise<void> => {
  const words = [
    'Chi bộ thống nhất tổ chức trong tháng 12.',
    'Chi bộ thống nhất tổ chức vào tuần đầu tháng 12, mỗi đồng chí một phần việc.',
  ];
  for (const [version, body] of words.entries())
    await api.send('PUT', `${path}/minutes/texts`, { place: 'conclusion', version, body });
  const { version } = await api.get<{ version: number }>(`${path}/resolution/clauses`);
  const clause = { part: 'II', dueOn: null, reportIn: null };
  await api.send('PUT', `${path}/resolution/clauses`, {
    version,
    clauses: [
      { ...clause, content: 'Gửi kế hoạch học tập chuyên đề tới từng tổ đảng', receiverIds: [memberId] },
      { ...clause, content: 'Mỗi đảng viên đăng ký một việc làm theo', receiverIds: [] },
    ],
  });
};
