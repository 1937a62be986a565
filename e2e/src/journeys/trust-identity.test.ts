import { afterAll, beforeAll, expect, inject } from 'vitest';
import {
  CLIENT,
  type IdentityProvider,
  startIdentityProvider,
} from '../../../server/test/identity-provider.ts';
import { accountWords } from '../../../web/src/lib/words/account.ts';
import { authWords } from '../../../web/src/lib/words/auth.ts';
import { homeWords } from '../../../web/src/lib/words/home.ts';
import { activateByCode } from '../acts/enter.ts';
import { signInAtProvider } from '../acts/office-account.ts';
import { confirmRecovery, openToConfirm, startRecovery, takeCode } from '../acts/recover-account.ts';
import { addApp } from '../acts/strong-ways.ts';
import { demoPeople } from '../harness/demo-people.ts';
import { picture } from '../harness/device.ts';
import { button, field, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { type RunningServer, startServer } from '../harness/server.ts';
import { signedIn } from '../harness/sign-in.ts';

const PASSWORD = 'con trâu đi trước cái cày';

let provider: IdentityProvider;
let server: RunningServer;
let personOf: ReturnType<typeof demoPeople>;
useBrowser();
beforeAll(async () => {
  provider = await startIdentityProvider();
  server = await startServer({
    from: inject('freshDemo'),
    env: {
      NODE_EXTRA_CA_CERTS: provider.certificateFile,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
    },
  });
  provider.serve(server.url);
  personOf = demoPeople(server.dataDir);
}, 600_000);
afterAll(async () => {
  await server.stop();
  await provider.stop();
});

journey('a lost phone: two officers open the account again', async (open) => {
  const member = personOf('member');
  const lost = await open(server.url, phone, 'lost-phone');
  await signedIn(lost, server.url, member);
  await lost.page.goto('/');
  await screen(lost.page, homeWords.title).waitFor();

  const first = await open(server.url, phone, 'secretary');
  const api = await signedIn(first, server.url, personOf('secretary'));
  const path = `/units/${member.cellId}/members/${member.memberId}`;
  await startRecovery(first.page, path);
  await picture(first, 'identity/started');

  const second = await open(server.url, desk, 'deputy');
  await signedIn(second, server.url, personOf('deputy'));
  await openToConfirm(second.page, member.name);
  await picture(second, 'identity/to-confirm');
  await lost.watch.expecting(/^401: /, async () => {
    await confirmRecovery(second.page);
    await screen(lost.page, authWords.signIn.title).waitFor();
  });

  const code = await takeCode(first.page);
  await picture(first, 'identity/code');
  const { birthDate } = await api.get<{ birthDate: string }>(path);
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const fresh = await open(server.url, phone, 'new-phone');
  const who = { name: member.name, card: member.cardNumber, birthDate: `${day}/${month}/${year}`, phone: '' };
  await activateByCode(fresh.page, code, who, PASSWORD);
  await fresh.page.goto('/account/ways');
  await fresh.page.getByRole('heading', { name: accountWords.recover.own }).waitFor();
  await fresh.page.getByText(personOf('deputy').name).waitFor();
  await picture(fresh, 'identity/own-recovery');
});

journey(
  'an authenticator app: enrolled with its square, asked for at sign-in, replaced by a code on paper',
  async (open) => {
    const editor = personOf('editor');
    const office = await open(server.url, phone, 'editor');
    await signedIn(office, server.url, editor);
    const { app, codes } = await addApp(office.page);
    expect(codes).toHaveLength(10);
    await link(office.page, accountWords.app.newCodes).waitFor();
    await picture(office, 'identity/ways');

    const t = authWords.second;
    const enter = async (name: string, typed: string): Promise<void> => {
      const device = await open(server.url, phone, name);
      await device.page.goto('/sign-in');
      await field(device.page, authWords.signIn.login).fill(editor.cardNumber);
      await field(device.page, authWords.signIn.password).fill(editor.password);
      await device.watch.expecting(/^401: POST \/api\/auth\/sign-in$/, async () => {
        await button(device.page, authWords.signIn.submit).click();
        await screen(device.page, t.title).waitFor();
      });
      await picture(device, `identity/code-${name}`);
      await field(device.page, t.code).fill(typed);
      await button(device.page, t.submit).click();
      await screen(device.page, homeWords.title).waitFor();
    };
    // The code of the present step confirmed the enrolment and is used up.
    await enter('with-app', app(1));
    await enter('with-paper', codes[0] ?? '');
  },
);

journey('the account of the office: linked once, then a way in', async (open) => {
  const t = authWords.oidc;
  const person = personOf('base-committee');
  const office = await open(server.url, desk, 'linking');
  await signedIn(office, server.url, person);
  await office.page.goto('/account/ways');
  await button(office.page, t.link).click();
  await signInAtProvider(office.page, 'can-bo-01');
  await button(office.page, t.unlink).waitFor();
  await picture(office, 'identity/linked');

  const other = await open(server.url, phone, 'entering');
  await other.page.goto('/sign-in');
  await picture(other, 'identity/sign-in-office');
  await button(other.page, t.signIn).click();
  await signInAtProvider(other.page, 'can-bo-01');
  await screen(other.page, homeWords.title).waitFor();
});
