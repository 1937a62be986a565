import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { type LayoutCode, layouts } from '@sotay/core/papers/layouts.ts';
import { assembleMonthReport } from '@sotay/core/papers/month-report.ts';
import { paperLayoutId } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import type { FileAnswer } from '../../../platform/http/room.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Press } from '../../../platform/papers/press.ts';
import { packOn } from '../../rule-packs/index.ts';
import type { Input } from '../oversight.types.ts';
import { sentReport } from '../read/report.read-model.ts';

const isLayout = (code: string | undefined): code is LayoutCode => code !== undefined && code in layouts;

const layoutOn = async (tx: Tx, day: string): Promise<LayoutCode> => {
  const pack = await packOn(tx, day);
  const code = pack && paperLayoutId(pack, day);
  if (!isLayout(code)) throw new Error(`No layout for ${day}.`);
  return code;
};

/** A sent report as a paper, from the sealed row; place and symbol of the unit are those of today. */
export const printReport = async (
  press: Press,
  context: Context,
  { params }: Input<'print'>,
): Promise<FileAnswer> => {
  const report = await sentReport(context, params);
  const unit = found(
    await context.tx
      .selectFrom('units')
      .select(['symbol', 'place'])
      .where('id', '=', report.unitId)
      .executeTakeFirst(),
  );
  const sentAt = report.sentAt.toISOString();
  const units = { parent: report.aboveName, cell: report.unitName, ...unit };
  const layout = await layoutOn(context.tx, dayOfInstant(sentAt));
  const paper = assembleMonthReport({ ...report, sentAt, units, layout });
  return {
    bytes: await press.pdf(paper),
    type: 'application/pdf',
    name: `Bao cao ${report.month.slice(0, 7)}.pdf`,
  };
};
