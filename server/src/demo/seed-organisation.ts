import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import { demoVisits } from '@sotay/core/demo/visits.ts';
import type pg from 'pg';
import type { FileStore } from '../platform/files/store.ts';
import type { Keys } from '../platform/keys.ts';
import { openPress } from '../platform/papers/press.ts';
import type { PrintShop } from './activity/print-paper.ts';
import { seedActivity } from './activity/seed-activity.ts';
import { seedBulletins } from './bulletins/seed-bulletins.ts';
import { asSystem } from './as-system.ts';
import { demoCast } from './cast.ts';
import { openWriter } from './insert-rows.ts';
import { seedLibrary } from './library/seed-library.ts';
import { organisationRows } from './organisation-rows.ts';
import { type Say, count } from './progress.ts';
import { seedPublished } from './published/seed-published.ts';
import { activations, visitRows } from './visit-rows.ts';

/** What seeding needs to know of the installation. */
export type Installation = { keys: Keys; store: FileStore; now: Date; say: Say };

const inPrintShop = async <T>(store: FileStore, work: (shop: PrintShop) => Promise<T>): Promise<T> => {
  const press = openPress();
  try {
    return await work({ press, store });
  } finally {
    await press.close();
  }
};

/** Writes units, members, posts and their 24 months of activity: all of it or nothing. */
export const seedOrganisation = async (
  app: pg.Client,
  demo: DemoOrganisation,
  { keys, store, now, say }: Installation,
): Promise<void> => {
  const visits = [...demoVisits(demo)];
  const activatedAt = activations(visits, demoCast(demo), now);
  const { at, units, members, posts } = organisationRows(demo, { keys, now, activatedAt });
  await asSystem(app, async () => {
    const writer = openWriter(app);
    await writer.insert('units', units);
    await writer.insert('members', members);
    await writer.insert('posts', posts);
    say(`${count(units.length)} tổ chức, ${count(members.length)} đảng viên`);
    await writer.insert('visits', visitRows(visits, at));
    say(`${count(visits.length)} lượt truy cập trong 24 tháng`);
    const held = await inPrintShop(store, (shop) => seedActivity(writer, shop, demo, at));
    await seedBulletins(writer, store, demo, at, now);
    await seedPublished(writer, store, demo, { at, activatedAt });
    await seedLibrary(writer, store, demo, at);
    await writer.done();
    say(`${count(held)} buổi sinh hoạt với biên bản, nghị quyết và nhiệm vụ`);
  });
};
