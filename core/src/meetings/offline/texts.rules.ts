import type { MeetingView } from '../meetings.schema.ts';
import type { LocalActOf } from './local-act.ts';

type Item = MeetingView['agenda'][number];
type Opinion = Item['opinions'][number];

const nameOf = (view: MeetingView, memberId: string | null, given: string): string =>
  memberId === null ? given.trim() : (view.rollCall.find((row) => row.memberId === memberId)?.name ?? '');

const withItem = (view: MeetingView, itemId: string, change: (item: Item) => Item): MeetingView => ({
  ...view,
  agenda: view.agenda.map((item) => (item.id === itemId && !item.paperBookOnly ? change(item) : item)),
});

const withOpinions = (view: MeetingView, change: (opinions: Opinion[]) => Opinion[]): MeetingView => ({
  ...view,
  agenda: view.agenda.map((item) => ({ ...item, opinions: change(item.opinions) })),
});

/** What somebody said, under their name; nobody from outside the roll speaks as a member. */
export function addOpinion(view: MeetingView, { params, body }: LocalActOf<'addOpinion'>): MeetingView {
  const { id, memberId, reserved } = body;
  const speaker = nameOf(view, memberId, body.speaker);
  if (view.state !== 'open' || !id || speaker === '') return view;
  const opinion: Opinion = { id, version: 1, memberId, speaker, body: body.body, reserved };
  return withItem(view, params.itemId, (item) =>
    item.opinions.some((entry) => entry.id === id)
      ? item
      : { ...item, opinions: [...item.opinions, opinion] },
  );
}

export function editOpinion(view: MeetingView, { params, body }: LocalActOf<'editOpinion'>): MeetingView {
  const { memberId, reserved } = body;
  const speaker = nameOf(view, memberId, body.speaker);
  if (view.state !== 'open' || speaker === '') return view;
  return withOpinions(view, (opinions) =>
    opinions.map((entry) =>
      entry.id === params.opinionId
        ? { ...entry, version: entry.version + 1, memberId, speaker, body: body.body, reserved }
        : entry,
    ),
  );
}

export function removeOpinion(view: MeetingView, { params }: LocalActOf<'removeOpinion'>): MeetingView {
  return withOpinions(view, (opinions) => opinions.filter(({ id }) => id !== params.opinionId));
}

/** Who presented an item, what was presented, what was concluded. */
export function saveItem(view: MeetingView, { params, body }: LocalActOf<'saveItem'>): MeetingView {
  const { presenterMemberId: memberId, presented, conclusion } = body;
  if (view.state !== 'open') return view;
  const presenter = memberId === null ? null : { memberId, name: nameOf(view, memberId, '') };
  return withItem(view, params.itemId, (item) => ({
    ...item,
    ...{ presenter, presented, conclusion },
    version: item.version + 1,
  }));
}

/** A task with its basis in this meeting; without another basis the meeting itself is it. */
export function addTask(view: MeetingView, { body }: LocalActOf<'addTask'>): MeetingView {
  const { id, memberId, content, dueOn } = body;
  if (view.state !== 'open' || !id || view.tasks.some((task) => task.id === id)) return view;
  const receiver = view.members.find((member) => member.memberId === memberId)?.name ?? '';
  const basis = body.basis.trim() || view.title;
  const task = { id, memberId, receiver, content, basis, dueOn, status: 'not-started' };
  return { ...view, tasks: [...view.tasks, task] };
}

/** The chair's conclusion and the texts of the resolution. */
export function saveConclusion(view: MeetingView, { body }: LocalActOf<'saveConclusion'>): MeetingView {
  const { conclusion, texts } = body;
  return { ...view, version: view.version + 1, conclusion, texts };
}
