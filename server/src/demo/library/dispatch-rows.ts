import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { receiptDueOn } from '@sotay/core/dispatches/dispatch.rules.ts';
import type { DemoOffice } from '@sotay/core/demo/published-words.ts';
import type { Insertable } from 'kysely';
import type { Dispatches } from '../../platform/db/schema.generated.ts';
import type { Office } from '../published/offices.ts';

type Filed = {
  readonly document: object & { readonly unitId: string; readonly id: string };
  readonly version: {
    readonly name: string;
    readonly mime: string;
    readonly size: number;
    readonly sha256: Buffer;
  };
};

type Facts = Pick<
  Insertable<Dispatches>,
  'level' | 'kind' | 'number' | 'symbol' | 'issuer' | 'issuedOn' | 'subject' | 'signer'
>;

type Sent = {
  readonly id: string;
  readonly sentAt: Date;
  readonly words: string;
  readonly to: readonly DemoOffice[];
};

/** A filed document as it lies with each unit that it was sent to. Nobody has opened it yet. */
export const dispatchRows = (
  { document, version }: Filed,
  facts: Facts,
  { id, sentAt, words, to }: Sent,
  offices: Record<DemoOffice, Office>,
) => {
  const from = offices.root;
  const { name, mime, size, sha256 } = version;
  return to.map((office) => ({
    ...{ ...offices[office].placed, id, unitName: offices[office].name },
    ...{ fromUnitId: from.placed.unitId, fromUnitLft: from.placed.unitLft, fromUnitName: from.name },
    ...{ fromDocumentId: document.id, senderName: from.writer.fullName, words, sentAt },
    dueOn: receiptDueOn(dayOfInstant(sentAt.toISOString())),
    ...facts,
    ...{ isInternal: false, name, mime, size, sha256 },
  }));
};
