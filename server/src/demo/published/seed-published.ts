import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import { DEMO_GUIDANCE, DEMO_TEXTS } from '@sotay/core/demo/published-words.ts';
import { seededRandom } from '@sotay/core/demo/random.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { EVERYWHERE } from '../as-system.ts';
import { demoCast } from '../cast.ts';
import type { Writer } from '../insert-rows.ts';
import type { At } from '../organisation-rows.ts';
import { dutyRows } from './duty-rows.ts';
import { storeMedia } from './media.ts';
import { demoOffices } from './offices.ts';
import { questionRows } from './question-rows.ts';
import { readersBelow, receiptRows } from './receipt-rows.ts';
import { textRows } from './text-rows.ts';

/** Of those who never came to the handbook one in so many gets paper. */
const PAPER_ONE_IN = 3;

/** What the offices published in three months, who read it, who acted on it, who asked about it, and who gets it on paper. */
export const seedPublished = async (
  writer: Writer,
  store: FileStore,
  demo: DemoOrganisation,
  { at, activatedAt }: { at: At; activatedAt: ReadonlyMap<string, string> },
): Promise<void> => {
  const { today, seed } = demo;
  const random = seededRandom(`${seed}/published`);
  const { cell, people } = demoCast(demo);
  const cast = new Set(people.map(({ member }) => member.id));
  const offices = demoOffices(demo, at);
  const bytes = await storeMedia(store);
  const all = DEMO_TEXTS.map((text) => textRows(random, offices[text.office], text, { bytes, today }));
  const office = { 'app.lo': 'unitLft' };
  await writer.insert(
    'media',
    all.flatMap(({ media }) => media),
  );
  await writer.insert(
    'directives',
    all.map(({ directive }) => directive),
    office,
  );
  await writer.insert(
    'directiveVersions',
    all.flatMap(({ versions }) => versions),
    office,
  );
  await writer.insert(
    'deliveries',
    all.flatMap(({ deliveries }) => deliveries),
    { 'app.lo': 'publisherUnitLft' },
  );

  for (const item of all.filter(({ isOut }) => isOut)) {
    const readers = readersBelow(demo, at, { officeId: item.directive.unitId, active: activatedAt });
    await writer.insert('receipts', receiptRows(random, item, readers, { today, cast }), {
      'app.member': 'memberId',
      'app.units': 'unitLft',
    });
  }
  const asking = all.find(({ text }) => text.asks === 'act');
  if (asking) {
    const stand = { stuck: new Set([offices.other.placed.unitId]), spared: new Set([cell.id]) };
    await writer.insert('directiveDuties', dutyRows(random, demo, at, asking, stand), office);
    const { placed, name } = offices.committee;
    const saidAt = new Date(asking.at.getTime() + 3 * 86_400_000);
    const said = {
      itemId: asking.id,
      version: asking.version,
      unitName: name,
      body: DEMO_GUIDANCE,
      dueOn: null,
      saidAt,
    };
    await writer.insert('directiveGuidance', [{ ...placed, ...said }], office);
    const askers = demo.members.filter(
      (one) => one.unitId === cell.id && activatedAt.has(one.id) && !cast.has(one.id),
    );
    await writer.insert(
      'petitions',
      questionRows(random, asking, { asked: offices.committee, askers, cellName: cell.name }),
      {
        'app.member': 'memberId',
        'app.homes': 'unitLft',
      },
    );
  }
  await writer.send(EVERYWHERE);
  const unreached = demo.members.filter(({ id }) => !activatedAt.has(id));
  const onPaper = unreached.filter(({ unitId }) => unitId === cell.id || random.int(1, PAPER_ONE_IN) === 1);
  await writer.send('update members set gets_paper = true where id = any ($1::uuid[])', [
    onPaper.map(({ id }) => id),
  ]);
};
