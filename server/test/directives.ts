import type { Draft } from '@sotay/core/directives/draft.schema.ts';
import type { PersonKey, UnitKey } from './organisation.ts';
import type { World } from './world.ts';

/** A text of one paragraph. */
export const textOf = (text: string): Draft['body'] => [{ kind: 'paragraph', runs: [{ text }] }];

export type Choice = Partial<Omit<Draft, 'audience'>> & {
  at?: readonly UnitKey[];
  posts?: Draft['audience']['posts'];
  statuses?: Draft['audience']['statuses'];
};

/** What a person writes in the office of a unit: a notice to all below, with what differs. */
const draftOf = (
  { organisation }: Pick<World, 'organisation'>,
  unit: UnitKey,
  { at = [unit], posts = [], statuses = [], ...more }: Choice = {},
): Draft => ({
  ...{
    kind: 'notice',
    title: 'Thông báo thử',
    number: '',
    body: textOf('Nội dung thông báo thử.'),
    question: null,
  },
  ...{ asks: 'read', reportBy: null, expiresOn: null, changed: '' },
  ...more,
  audience: { unitIds: at.map((key) => organisation.units[key].id), posts, statuses },
});

type Path = { params: { unitId: string; directiveId: string }; revision: number };

/** Begins and saves a draft. */
export const write = async (
  world: World,
  person: PersonKey,
  unit: UnitKey,
  choice: Choice = {},
): Promise<Path> => {
  const client = await world.as(person);
  const { id: unitId } = world.organisation.units[unit];
  const draft = draftOf(world, unit, choice);
  const made = await client.call('directives.begin', { params: { unitId }, body: { kind: draft.kind } });
  const params = { unitId, directiveId: made.body.id };
  const saved = await client.call('directives.saveDraft', { params, body: { revision: 1, draft } });
  if (saved.status !== 200) throw new Error(`Not saved: ${made.text} ${saved.text}`);
  return { params, revision: saved.body.revision };
};

/** Writes and publishes at once; gives the item's id. */
export const publish = async (
  world: World,
  person: PersonKey,
  unit: UnitKey,
  choice: Choice = {},
): Promise<string> => {
  const { params, revision } = await write(world, person, unit, choice);
  const client = await world.as(person);
  const answer = await client.call('directives.publish', { params, body: { revision, at: null } });
  if (answer.status !== 200) throw new Error(`Not published: ${answer.code ?? ''}`);
  return params.directiveId;
};

/** Begins the next version of what is out, for whom `choice` says, and publishes it at once. */
export const publishNext = async (
  world: World,
  { person, unit, id }: { person: PersonKey; unit: UnitKey; id: string },
  choice: Choice,
): Promise<void> => {
  const client = await world.as(person);
  const params = { unitId: world.organisation.units[unit].id, directiveId: id };
  await client.call('directives.replace', { params });
  const { body: now } = await client.call('directives.one', { params });
  const draft = draftOf(world, unit, choice);
  const saved = await client.call('directives.saveDraft', {
    params,
    body: { revision: now.revision, draft },
  });
  const body = { revision: saved.body.revision, at: null };
  const answer = await client.call('directives.publish', { params, body });
  if (answer.status !== 200) throw new Error(`Not published: ${saved.code ?? ''} ${answer.code ?? ''}`);
};
