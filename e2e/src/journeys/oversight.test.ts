import { addMonths } from '@sotay/core/calendar/day.ts';
import type { Page } from 'playwright-core';
import { oversightWords as t } from '../../../web/src/lib/words/oversight.ts';
import { signIn } from '../acts/enter.ts';
import type { DemoPerson } from '../harness/demo-people.ts';
import { button, field, link, screen } from '../harness/find.ts';
import { holds } from '../harness/holds.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';

useBrowser();
/** Its own demo: what is sent here would be missed nowhere else. */
const demo = useOwnDemo();
const { personOf } = demo;

/** The month before, as addresses name it and as people do. */
const lastMonth = (): { address: string; name: string } => {
  const address = addMonths(new Date().toISOString().slice(0, 10), -1).slice(0, 7);
  return { address, name: `${address.slice(5)}/${address.slice(0, 4)}` };
};

const send = async (page: Page, words: string): Promise<void> => {
  await field(page, t.report.words).fill(words);
  await button(page, t.report.send).click();
  await page.getByText(t.report.done).waitFor();
};

journey(
  'a cell reports in one tap, its committee rolls it up, and the bloc sees from how many',
  async (open) => {
    const [secretary, base, bloc] = ['secretary', 'base-committee', 'bloc-committee'].map(personOf) as [
      DemoPerson,
      DemoPerson,
      DemoPerson,
    ];
    const { url } = demo;
    const { address, name } = lastMonth();

    const cell = await open(url, phone, 'cell');
    await signIn(cell.page, secretary.cardNumber, secretary.password);
    await link(cell.page, t.reminders['send-report'](name)).click();
    await screen(cell.page, t.report.title(name)).waitFor();
    await holds(cell, 'oversight/cell-draft');
    await send(cell.page, 'Chi bộ sinh hoạt đúng ngày.');
    await holds(cell, 'oversight/cell-sent');

    const committee = await open(url, desk, 'committee');
    await signIn(committee.page, base.cardNumber, base.password);
    await committee.page.getByText(t.below.title).waitFor();
    await holds(committee, 'oversight/committee-home');
    await committee.page.goto(`/oversight/${base.unitId}?month=${address}`);
    await screen(committee.page, t.title(name)).waitFor();
    await holds(committee, 'oversight/committee-month');
    await link(committee.page, t.version('1')).first().click();
    await committee.page.getByText('Chi bộ sinh hoạt đúng ngày.').waitFor();
    await committee.page.goto(`/oversight/${base.unitId}/report?month=${address}`);
    await committee.page.getByText(t.report.sources).waitFor();
    await holds(committee, 'oversight/committee-draft');
    await send(committee.page, 'Đảng bộ tổng hợp theo báo cáo của chi bộ.');

    const top = await open(url, phone, 'top');
    await signIn(top.page, bloc.cardNumber, bloc.password);
    await top.page.goto(`/oversight/${bloc.unitId}?month=${address}`);
    await screen(top.page, t.title(name)).waitFor();
    await holds(top, 'oversight/bloc-month');
    await link(top.page, t.received).first().click();
    await top.page.getByText('Đảng bộ tổng hợp theo báo cáo của chi bộ.').waitFor();
    await holds(top, 'oversight/bloc-reads');
    await top.page.goto(`/oversight/${bloc.unitId}?month=${address}&missing=report-missing`);
    await screen(top.page, t.missing['report-missing']).waitFor();
    await holds(top, 'oversight/bloc-missing');
  },
);
