import type { GatewayConfig } from '../../../platform/config.ts';

/** Ways out of the handbook besides the devices' own. */
export const outsideChannels = ['sms', 'email'] as const;

export type OutsideChannel = (typeof outsideChannels)[number];

/** Hands one text to a gateway; throws where it did not take it. */
export type Gateway = (to: string, text: string) => Promise<void>;

export type Gateways = Readonly<Partial<Record<OutsideChannel, Gateway>>>;

const TIMEOUT_MS = 15_000;

/** The words as they stand between the quotes of a JSON text. */
const inJson = (words: string): string => JSON.stringify(words).slice(1, -1);

/** The body as the provider wants it: a JSON text with `{to}` and `{text}` in it. */
export const bodyOf = (template: string, to: string, text: string): string =>
  template.replaceAll(/\{(to|text)\}/g, (_, name) => inJson(name === 'to' ? to : text));

const smsOver =
  ({ url, body, authorization }: NonNullable<GatewayConfig['sms']>): Gateway =>
  async (to, text) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: bodyOf(body, to, text),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The SMS gateway answered ${response.status}.`);
  };

const mailOver = ({ url, from }: NonNullable<GatewayConfig['mail']>, subject: string): Gateway => {
  // Most organisations send no e-mail: its library takes ten megabytes only of those who do.
  const transport = import('nodemailer').then(({ createTransport }) =>
    createTransport(url, { from, disableFileAccess: true, disableUrlAccess: true }),
  );
  return async (to, text) => {
    await (await transport).sendMail({ to: { name: '', address: to }, subject, text });
  };
};

/** The gateways that the organisation has configured; none, if not said. */
export const openGateways = ({ sms, mail }: GatewayConfig, subject: string): Gateways => ({
  ...(sms && { sms: smsOver(sms) }),
  ...(mail && { email: mailOver(mail, subject) }),
});
