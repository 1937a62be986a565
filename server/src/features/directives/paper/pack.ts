import { shortDate } from '@sotay/core/calendar/day-words.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { DeliveryKind } from '@sotay/core/directives/directive.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { FileAnswer } from '../../../platform/http/room.ts';
import type { PackItem } from '../../../platform/papers/pack.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Input } from '../directives.types.ts';
import { bulletinTexts } from './bulletin-text.read-model.ts';
import type { PaperItem } from './paper.repository.ts';
import { onPaper } from './slips.read-model.ts';

const KINDS: Readonly<Record<DeliveryKind, string>> = {
  directive: 'Chỉ đạo',
  notice: 'Thông báo',
  bulletin: 'Bản tin',
};

const labelOf = ({ kind, publisherName, versionAt, version, content }: PaperItem): string =>
  [
    content.number ? `${KINDS[kind]} số ${content.number}` : KINDS[kind],
    publisherName,
    shortDate(dayOfInstant(versionAt.toISOString())),
    ...(version > 1 ? [`bản ${version}`] : []),
  ].join(' · ');

/** The month to be printed for those who get paper. What is for some of them alone stands in their copies alone. */
export const printPaperPack = async (
  { press, config }: Pick<Platform, 'press' | 'config'>,
  context: Context,
  { params: { unitId }, query }: Input<'paperPack'>,
): Promise<FileAnswer> => {
  const { unit, month, items, members } = await onPaper(context, unitId, query.month);
  const bulletins = await bulletinTexts(
    context.tx,
    items.filter(({ kind }) => kind === 'bulletin').map(({ id }) => id),
  );
  const packed = new Map<PaperItem, PackItem>(
    items.map((item, index) => [
      item,
      {
        ...{ number: index + 1, label: labelOf(item), title: item.title, changed: item.changed },
        ...{ body: bulletins.get(item.id) ?? item.content.body, question: item.content.question },
        address: `${config.origin}/inbox/${item.id}`,
      },
    ]),
  );
  const copies = members
    .filter(({ memberId, items: own }) => own.length > 0 && (query.member ?? memberId) === memberId)
    .map(({ name, items: own }) => ({ name, items: own.flatMap((item) => packed.get(item) ?? []) }));
  if (copies.length === 0) throw new Refusal('directives/nothing-on-paper');
  const object = { objectKind: 'unit', objectId: unitId };
  await audit(context, { unitId, unitLft: unit.unitLft, action: 'directives.print-paper', ...object });
  return {
    bytes: await press.pack({ unitName: unit.name, month, copies }),
    type: 'application/pdf',
    name: `Tai lieu thang ${month}.pdf`,
  };
};
