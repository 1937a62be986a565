import type pg from 'pg';

/** Everything that breaks the promise of the nested set, or that of a place in any column which says one; found by the catalogue. */
export const treeFaults = async (admin: pg.Client): Promise<unknown[]> => {
  const { rows: places } = await admin.query<{ place: string; lft: string; id: string }>(`
    select a.attrelid::regclass::text as place, a.attname as lft, replace(a.attname, 'unit_lft', 'unit_id') as id
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attname like '%unit\\_lft' and not a.attisdropped`);
  if (places.length < 20) throw new Error('The catalogue names too few tables to prove anything.');
  const misplaced = places.map(
    ({ place, lft, id }) => `select '${place}' as fault, t.${id}::text as unit
       from ${place} t left join units u on u.id = t.${id} where u.lft is distinct from t.${lft}`,
  );
  const { rows } = await admin.query<{ fault: string; unit: string }>(
    [
      `select 'child outside parent' as fault, u.id::text as unit from units u join units p on p.id = u.parent_id
        where u.lft <= p.lft or u.rgt >= p.rgt`,
      `select 'bounds cross', a.id::text from units a join units b
           on a.id <> b.id and a.lft < b.lft and b.lft < a.rgt and b.rgt > a.rgt`,
      `select 'nearest around is not the parent', u.id::text from units u
        where u.parent_id is distinct from
              (select a.id from units a where a.lft < u.lft and a.rgt > u.rgt order by a.lft desc limit 1)`,
      ...misplaced,
    ].join('\nunion all\n'),
  );
  return rows;
};
