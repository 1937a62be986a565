import type { EndpointName } from '@sotay/core/contracts.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { forceOn, isInForce } from '@sotay/core/documents/force.rules.ts';
import { searchedDocument } from '@sotay/core/documents/searched.rules.ts';
import { plainTextOf } from '@sotay/core/rich-text/rich-text.rules.ts';
import type { KeptThing } from '@sotay/core/search/kept.rules.ts';
import { headOf, issuerKey } from '@sotay/core/search/head.rules.ts';
import { rowOf, withKeys } from '@sotay/core/search/match.rules.ts';
import { piecesOf } from '@sotay/core/search/pieces.rules.ts';
import type { CallInput, CallOutput } from '../platform/api.ts';
import { today } from '../platform/format.ts';
import { helpOf } from '../platform/helped-part.ts';
import { queryClient } from '../platform/query.ts';
import {
  type KeptWords,
  type OneDocument,
  keptDocuments,
  keptText,
  keptWords,
} from '../documents/kept/kept-documents.svelte.ts';
import type { Hit } from './hit-path.ts';

/** Something readable on this device, as it is searched and as it is shown once it is found. */
export type DeviceThing = KeptThing & {
  readonly hit: Pick<Hit, 'unitId' | 'title' | 'symbol' | 'issuer' | 'month' | 'startsOn' | 'replacedBy'>;
  readonly textOf: (page: number) => Promise<string>;
};

/** The answers of an endpoint that are there, one's own alone. */
const answersOf = <N extends EndpointName>(name: N): { input: CallInput<N>; data: CallOutput<N> }[] =>
  queryClient
    .getQueriesData<CallOutput<N>>({ queryKey: [name] })
    .flatMap(([key, data]) =>
      data && helpOf(key) === undefined ? [{ input: key[1] as CallInput<N>, data }] : [],
    );

/** A text that came as a whole, in the pieces in which the server searches it too. */
const whole = (
  thing: Omit<KeptThing, 'title' | 'pages' | 'level' | 'paper' | 'issuer'>,
  hit: Omit<DeviceThing['hit'], 'startsOn' | 'replacedBy'>,
  text: string,
): DeviceThing => {
  const pieces = piecesOf(text);
  const head = headOf({ ...hit, kindName: '', issuer: '', onDay: thing.onDay, filedAs: [] });
  return {
    ...thing,
    ...{
      hit: { ...hit, startsOn: null, replacedBy: null },
      level: null,
      paper: null,
      issuer: issuerKey(hit.issuer),
    },
    title: withKeys(rowOf(head.text), head.keys),
    pages: pieces.map((piece) => rowOf(`${head.text} ${piece}`)),
    textOf: (page) => Promise.resolve(pieces[page - 1] ?? ''),
  };
};

const directives = (): DeviceThing[] =>
  answersOf('inbox.item')
    .filter(({ data: { kind } }) => kind === 'directive' || kind === 'notice')
    .map(({ data }) => {
      const { id, title, number, publisherUnitId, publisherName, publishedAt, withdrawnAt, expiresOn, body } =
        data;
      const isOver = withdrawnAt !== null || (expiresOn !== null && expiresOn < today());
      return whole(
        { kind: 'directive', id, onDay: dayOfInstant(publishedAt), isInForce: !isOver },
        { unitId: publisherUnitId, title, symbol: number, issuer: publisherName, month: null },
        plainTextOf(body),
      );
    });

const articles = (): DeviceThing[] =>
  answersOf('bulletins.read').flatMap(({ input, data }) => {
    const { year, month } = input.params;
    return data.editions.flatMap(({ unitId, unitName, publishedAt, items }) =>
      items.map(({ id, title, body, transcript, source }) =>
        whole(
          { kind: 'bulletin-item', id, onDay: dayOfInstant(publishedAt), isInForce: true },
          {
            ...{ unitId, title, symbol: '', issuer: unitName },
            month: `${String(year)}-${String(month).padStart(2, '0')}-01`,
          },
          [plainTextOf(body), transcript, source].filter(Boolean).join('\n'),
        ),
      ),
    );
  });

type Row = Omit<OneDocument, 'number' | 'signer' | 'version' | 'unitName' | 'pages' | 'file' | 'mayEdit'>;

const document = (row: Row, words: KeptWords, textOf: DeviceThing['textOf']): DeviceThing => {
  const { unitId, subject, symbol, issuer, force, replacedBy } = row;
  const state = forceOn(today(), force);
  return {
    ...words,
    isInForce: isInForce(today(), force),
    hit: {
      ...{ unitId, title: subject, symbol, issuer, month: null },
      startsOn: state === 'not-yet' ? force.effectiveFrom : null,
      replacedBy: state === 'ended' ? replacedBy : null,
    },
    textOf,
  };
};

const keptOnPurpose = async (): Promise<DeviceThing[]> => {
  await keptDocuments.recall();
  const things = await Promise.all(
    keptDocuments.all.map(async (row) => {
      const words = await keptWords(row.id);
      const textOf = async (page: number): Promise<string> => {
        const text = await keptText(row.id);
        return text?.stretches.flatMap(({ pages }) => pages)[page - 1]?.text ?? '';
      };
      return words ? [document(row, words, textOf)] : [];
    }),
  );
  return things.flat();
};

/** Documents that were opened not long ago, as far as their pages are here without a gap. */
const opened = (): DeviceThing[] => {
  const stretches = answersOf('documents.pages');
  return answersOf('documents.one').map(({ data }) => {
    const pages = stretches
      .filter(({ input }) => input.params.documentId === data.id)
      .flatMap((one) => one.data.pages)
      .toSorted((one, other) => one.page - other.page)
      .filter(({ page }, index) => page === index + 1)
      .map(({ text }) => text);
    return document(data, searchedDocument(data, pages), (page) => Promise.resolve(pages[page - 1] ?? ''));
  });
};

/** All that can be read and found on this device without network, each thing once. */
export const thingsOfDevice = async (): Promise<DeviceThing[]> => {
  const kept = await keptOnPurpose();
  const ids = new Set(kept.map(({ id }) => id));
  return [...kept, ...opened().filter(({ id }) => !ids.has(id)), ...directives(), ...articles()];
};
