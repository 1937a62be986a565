import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import { demoVisits } from '@sotay/core/demo/visits.ts';
import type pg from 'pg';
import type { Keys } from '../platform/keys.ts';
import { asSystem } from './as-system.ts';
import { demoCast } from './cast.ts';
import { insertRows } from './insert-rows.ts';
import { organisationRows } from './organisation-rows.ts';
import { type Say, count } from './progress.ts';
import { activations, visitRows } from './visit-rows.ts';

/** Writes units, members, posts and their 24 months of activity: all of it or nothing. */
export const seedOrganisation = async (
  app: pg.Client,
  demo: DemoOrganisation,
  keys: Keys,
  now: Date,
  say: Say,
): Promise<void> => {
  const visits = [...demoVisits(demo)];
  const activatedAt = activations(visits, demoCast(demo), now);
  const { at, units, members, posts } = organisationRows(demo, { keys, now, activatedAt });
  await asSystem(app, async () => {
    await insertRows(app, 'units', units);
    await insertRows(app, 'members', members);
    await insertRows(app, 'posts', posts);
    say(`${count(units)} tổ chức, ${count(members)} đảng viên`);
    await insertRows(app, 'visits', visitRows(visits, at));
    say(`${count(visits)} lượt truy cập trong 24 tháng`);
  });
};
