import type { BrowserContext, Page } from 'playwright-core';

/** What went wrong in the pages of a device although nobody looked: errors, broken calls, refusals of the security policy. */
export type Watch = {
  readonly faults: readonly string[];
  /** Lets faults like this happen in `during`, as the journey means them to. */
  readonly expecting: (fault: RegExp, during: () => Promise<void>) => Promise<void>;
};

/** The browser says these of calls that are watched as calls, with their address. */
const OF_A_CALL = /^Failed to load resource|net::ERR_INTERNET_DISCONNECTED/;

/** Asking who is signed in before anybody is. */
const isFirstQuestion = (url: string, status: number): boolean => status === 401 && url.endsWith('/api/me');

/** Tells the console what the security policy refused; runs before any script of the page. */
const tellRefusals = (): void => {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`CSP ${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  });
};

export const watch = async (context: BrowserContext): Promise<Watch> => {
  const faults: string[] = [];
  let expected: RegExp | undefined;
  const note = (fault: string): void => {
    if (!expected?.test(fault)) faults.push(fault);
  };
  await context.addInitScript(tellRefusals);
  const listen = (page: Page): void => {
    page.on('pageerror', (error) => note(`page error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' || OF_A_CALL.test(message.text())) return;
      note(`console: ${message.text()}`);
    });
    page.on('response', (response) => {
      const [status, url] = [response.status(), response.url()];
      if (status < 400 || isFirstQuestion(url, status)) return;
      note(`${String(status)}: ${response.request().method()} ${new URL(url).pathname}`);
    });
  };
  context.on('page', listen);
  return {
    faults,
    expecting: async (fault, during) => {
      expected = fault;
      try {
        await during();
      } finally {
        expected = undefined;
      }
    },
  };
};
