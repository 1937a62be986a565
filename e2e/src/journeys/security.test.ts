import { beforeAll, expect, inject } from 'vitest';
import { accountWords } from '../../../web/src/lib/words/account.ts';
import { authWords } from '../../../web/src/lib/words/auth.ts';
import { signIn } from '../acts/enter.ts';
import { demoPeople } from '../harness/demo-people.ts';
import { button, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { phone } from '../harness/looks.ts';
import { untilShown } from '../harness/screen.ts';
import { untilKept } from '../harness/kept-on-phone.ts';
import { lootOf } from '../harness/thief.ts';

/** "Không tìm thấy, hoặc mục này không dành cho đồng chí." */
const notFound = /^Không tìm thấy/;

let personOf: ReturnType<typeof demoPeople>;
useBrowser();
beforeAll(() => {
  personOf = demoPeople(inject('demoDataDir'));
});

journey('the page lets no script in from outside, and no text become one', async (open) => {
  const { page, watch } = await open(inject('demoUrl'), phone, 'stranger');
  const answer = await page.goto('/sign-in');
  await untilShown(page);
  const policy = answer?.headers()['content-security-policy'] ?? '';
  for (const part of ["default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"])
    expect(policy).toContain(part);
  expect(policy).not.toMatch(/unsafe-(inline|eval)/);
  await watch.expecting(/require-trusted-types-for|TrustedHTML/, async () => {
    expect(await page.evaluate(becomeScript)).toBe('refused');
  });
});

/** What an injected text would try. */
const becomeScript = (): string => {
  try {
    document.createElement('div').innerHTML = '<img src=x onerror="alert(1)">';
    return 'taken';
  } catch (refusal) {
    return refusal instanceof TypeError ? 'refused' : String(refusal);
  }
};

journey('the session cookie is out of reach of scripts and other sites', async (open) => {
  const { page, context } = await open(inject('demoUrl'), phone, 'member');
  const { cardNumber, password } = personOf('member');
  await signIn(page, cardNumber, password);
  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name === 'sotay');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

journey('signing out leaves nothing of the person on the phone', async (open) => {
  const { page, context } = await open(inject('demoUrl'), phone, 'member');
  const { cardNumber, password, name } = personOf('member');
  await signIn(page, cardNumber, password);
  await page.goto('/meetings');
  await untilShown(page);
  await untilKept(page, name);
  await page.goto('/account');
  await untilShown(page);
  await button(page, accountWords.signOut.act).click();
  await button(page.getByRole('dialog'), accountWords.signOut.confirm).click();
  await screen(page, authWords.signIn.title).waitFor();
  expect(await lootOf(page)).toBe('');
  expect((await context.cookies()).filter(({ name: cookie }) => cookie === 'sotay')).toEqual([]);
});

journey('a member who opens an address of the secretary is told so in words', async (open) => {
  const { page, watch } = await open(inject('demoUrl'), phone, 'member');
  const { cardNumber, password } = personOf('member');
  await signIn(page, cardNumber, password);
  await watch.expecting(/^404/, async () => {
    await page.goto(`/units/${personOf('administrator').unitId}/slips`);
    await page.getByText(notFound).first().waitFor();
  });
});
