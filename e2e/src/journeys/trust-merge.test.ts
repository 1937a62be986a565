import { expect } from 'vitest';
import { accountWords } from '../../../web/src/lib/words/account.ts';
import { authWords } from '../../../web/src/lib/words/auth.ts';
import { mergeWords } from '../../../web/src/lib/words/merge.ts';
import { signInHelpWords } from '../../../web/src/lib/words/sign-in-help.ts';
import { activateByCode } from '../acts/enter.ts';
import { addRecord } from '../acts/second-record.ts';
import { picture } from '../harness/device.ts';
import { button, field, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { untilShown } from '../harness/screen.ts';
import { signedIn } from '../harness/sign-in.ts';

const PASSWORD = 'con trâu đi trước cái cày';
const someone = {
  name: 'Trịnh Văn Ngọc',
  card: '999075000977',
  birthDate: '02/03/1958',
  phone: '',
};

useBrowser();
/** Its own demo: one person more in the cell would change what other journeys count. */
const demo = useOwnDemo();
const { personOf } = demo;

journey(
  'a secretary asks why somebody cannot sign in, merges the second record, and hands the code',
  async (open) => {
    const { url } = demo;
    const secretary = personOf('secretary');
    const unitId = secretary.cellId;
    const office = await open(url, desk, 'office');
    const api = await signedIn(office, url, personOf('administrator'));
    const { name } = someone;
    const record = { name, birthDate: '1958-03-02', cardNumber: '999075000377', phone: null };
    const memberId = await addRecord(api, unitId, record);
    // The same person once more, from another list: in capitals, with the right card.
    await addRecord(api, unitId, { ...record, name: name.toUpperCase(), cardNumber: someone.card });

    const { page, watch, ...rest } = await open(url, phone, 'member');
    const member = { page, watch, ...rest };
    await page.goto('/sign-in');
    await field(page, authWords.signIn.login).fill(someone.card);
    await field(page, authWords.signIn.password).fill(PASSWORD);
    await watch.expecting(/^401/, async () => {
      await button(page, authWords.signIn.submit).click();
      await page.getByRole('alert').first().waitFor();
    });

    const leads = await open(url, phone, 'secretary');
    await signedIn(leads, url, secretary);
    await leads.page.goto(`/units/${unitId}/duplicates`);
    await link(leads.page, mergeWords.openOf(name)).waitFor();
    await untilShown(leads.page);
    await picture(leads, 'trust-merge/list');
    await leads.page.goto(`/units/${unitId}/members/${memberId}`);
    await link(leads.page, signInHelpWords.short).click();
    await leads.page.getByRole('heading', { name: signInHelpWords.findings.duplicate.title }).waitFor();
    await leads.page.getByRole('heading', { name: signInHelpWords.findings['never-given'].title }).waitFor();
    await picture(leads, 'trust-merge/why');

    await link(leads.page, signInHelpWords.acts.merge).click();
    await screen(leads.page, mergeWords.title).waitFor();
    const cards = leads.page.getByRole('group', { name: mergeWords.fields.card });
    await cards.getByRole('radio').last().check();
    await picture(leads, 'trust-merge/compare');
    await leads.page.getByRole('checkbox', { name: mergeWords.checked }).check();
    await button(leads.page, mergeWords.act).click();
    await screen(leads.page, mergeWords.done).waitFor();
    await picture(leads, 'trust-merge/done');
    await link(leads.page, mergeWords.toCode).click();
    await button(leads.page, accountWords.code.give).click();
    const groups = leads.page.locator('.code span');
    await groups.first().waitFor();
    const code = (await groups.allInnerTexts()).join('-');

    await activateByCode(member.page, code, someone, PASSWORD);
    await leads.page.goto(`/units/${unitId}/members/${memberId}/sign-in`);
    await leads.page
      .getByRole('heading', { name: signInHelpWords.findings['nothing-found'].title })
      .waitFor();
    expect(await leads.page.getByText(signInHelpWords.findings.duplicate.title).count()).toBe(0);
  },
);
