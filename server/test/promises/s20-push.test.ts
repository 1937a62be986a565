// S20: whoever sees the messages to devices, or the locked screen, learns no name and no title, not even from their length.
import { randomUUIDv7 } from 'node:crypto';
import { noticeTopics } from '@sotay/core/notifications/topics.ts';
import { afterAll, beforeAll } from 'vitest';
import { announce } from '../../src/features/notifications/index.ts';
import { asUnit } from '../../src/features/notifications/service/tell.ts';
import { type PersonKey, personKeys } from '../organisation.ts';
import { type PushDevice, type PushService, type Received, openPushService } from '../push-service.ts';
import { type World, createWorld } from '../world.ts';
import { type Outcome, type Size, keep, size } from './keep.ts';

const CAPTURED = size.small ? 300 : 10_000;
/** So many go out together: the queue is looked at every few seconds, and thousands one by one would wait for it an hour. */
const AT_ONCE = 10;
/** What a push service may see besides the body, and what it may say. */
const HEADERS = /^(authorization|connection|content-(encoding|length|type)|host|ttl|urgency)$/;
const SHAPE = /^\{"topic":"[a-z]+","code":"[\w-]*","unread":\d{1,4}\} *$/;
const TITLE = 'Kết luận về đồng chí Người Thử 3, Chi bộ Bắc 1';

let service: PushService;
let world: World;
let devices: PushDevice[];

const isHere = (person: PersonKey): boolean => person !== 'leaver';

beforeAll(async () => {
  service = await openPushService();
  world = await createWorld({ pushService: service.origin });
  devices = [];
  for (const person of personKeys.filter(isHere)) {
    const device = service.addDevice();
    const { endpoint, p256dh, auth } = device;
    await (await world.as(person)).call('notifications.subscribe', { body: { endpoint, p256dh, auth } });
    devices.push(device);
  }
  await service.until(() => devices.every(({ received }) => received.length > 0));
});
afterAll(async () => {
  await world.end();
  await service.close();
});

const captured = (): Received[] => devices.flatMap(({ received }) => received);

/** Words of people and papers that no message may carry, in the clear or encoded. */
const secrets = async (): Promise<string[]> => {
  const { rows } = await world.admin.query<{ word: string }>(`
    select full_name as word from members union select name from units union select phone from members where phone is not null
    union select id::text from members union select id::text from units`);
  const words = [...rows.map(({ word }) => word), TITLE, 'Thử', 'Kết luận', service.origin];
  return words.flatMap((word) => [word, Buffer.from(word).toString('base64url')]);
};

/** A task with names in it for a whole cell, and something for everybody under each topic in turn. */
const round = async (turn: number): Promise<void> => {
  const { units, people } = world.organisation;
  const secretary = await world.as('secretary');
  await secretary.call('tasks.create', {
    params: { unitId: units['north-a'].id },
    body: { content: TITLE, basis: TITLE, memberIds: [people.member.memberId], dueDate: null },
  });
  const topic = noticeTopics[turn % noticeTopics.length] ?? 'notice';
  const audience = { unitIds: [units.bloc.id], posts: [], statuses: [] };
  const item = { unitId: units.bloc.id, itemId: randomUUIDv7(), version: 1, topic };
  await asUnit(world.platform, units.bloc.id, (tx) =>
    announce(tx, world.platform.jobs, { ...item, audience }),
  );
};

/** What a message tells that it should not, one line each. */
const faultsOf = ({ text, body, headers }: Received, words: readonly string[]): string[] => [
  ...(SHAPE.test(text) ? [] : ['says more than topic, code and number']),
  ...words.filter((word) => text.includes(word)).map(() => 'carries a name or a title'),
  ...words.filter((word) => body.includes(word)).map(() => 'carries it in the clear'),
  ...words
    .filter((word) => JSON.stringify(headers).includes(word) && word !== service.origin)
    .map(() => 'a header tells it'),
  ...Object.keys(headers).filter((name) => !HEADERS.test(name)),
];

const look = async (messages: readonly Received[]): Promise<string[]> => {
  const words = await secrets();
  const lengths = new Set(messages.map(({ bytes }) => bytes));
  const odd = lengths.size === 1 ? [] : [`${lengths.size} lengths`];
  return [...odd, ...messages.flatMap((message) => faultsOf(message, words))];
};

const run = async (_: Size): Promise<Outcome> => {
  for (let turn = 0; captured().length < CAPTURED; turn += AT_ONCE) {
    const before = captured().length;
    for (let next = turn; next < turn + AT_ONCE; next += 1) await round(next);
    await service.until(() => captured().length >= before + AT_ONCE * (devices.length + 1));
  }
  const messages = captured();
  const deviations = await look(messages);
  return {
    figure: `${messages.length} messages captured, all of ${messages[0]?.bytes ?? 0} bytes; names, titles and numbers in them: ${deviations.length}`,
    cases: messages.length,
    deviations,
  };
};

/** A notice that says what it is about, as most do. */
const fault = async (): Promise<boolean> => {
  const [first] = captured();
  if (!first) return false;
  const text = JSON.stringify({ topic: 'directive', code: '', unread: 1, title: TITLE });
  return (await look([first, { ...first, text }])).length > 0;
};

keep('S20', run, fault);
