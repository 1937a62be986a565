import { ASKED_AT_ONCE } from '@sotay/core/documents/kept.contract.ts';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Input, Output } from './documents.types.ts';
import { seenBy } from './seen.read-model.ts';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const ONE = new RegExp(`^(${UUID})/(${UUID})$`);

const askedFor = (of: string): { unitId: string; id: string }[] => {
  const asked = of.split(',').flatMap((one) => {
    const [, unitId, id] = ONE.exec(one) ?? [];
    return unitId && id ? [{ unitId, id }] : [];
  });
  if (asked.length === of.split(',').length && asked.length <= ASKED_AT_ONCE) return asked;
  throw new Refusal('kernel/invalid', {}, [{ at: 'querystring/of', rule: 'format' }]);
};

/** What hangs on a document as far as readers have it, and its text: it is kept with it. */
const attached = sql`documents a where a.unit_id = d.unit_id and a.main_id = d.id and a.state = 'filed'`;

/** How documents that a device keeps stand now; those the person does not see any more, and internal papers, are left out. */
export const readMarks = async (context: Context, { query }: Input<'marks'>): Promise<Output<'marks'>> => {
  const asked = askedFor(query.of).map(({ unitId, id }) => sql`(${unitId}::uuid, ${id}::uuid)`);
  const { rows } = await sql<Output<'marks'>['documents'][number]>`
    select d.unit_id, d.id, concat_ws(':', d.revision, d.version, d.effective_from, d.amended_on, d.ended_on,
             (select md5(string_agg(concat_ws(':', a.id, a.version, a.place, a.subject), ',' order by a.id)) from ${attached})) as mark,
           (select coalesce(sum(octet_length(p.text)), 0)::int
              from (select d.id, d.version union all select a.id, a.version from ${attached}) o
              join document_pages p on p.unit_id = d.unit_id and p.document_id = o.id and p.version = o.version) as bytes
      from documents d where (d.unit_id, d.id) in (${sql.join(asked)}) and not d.is_internal and ${seenBy(context)}`.execute(
    context.tx,
  );
  return { documents: rows };
};
