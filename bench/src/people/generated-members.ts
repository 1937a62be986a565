import pg from 'pg';

/** Adds so many members, spread over all cells, with names of the kind that people have and birthdays of fifty years. */
export const addGeneratedMembers = async (adminUrl: string, count: number): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(
      `with cells as (select id, lft, row_number() over (order by lft) - 1 as nr, count(*) over () as total
                        from units where kind in ('cell', 'grassroots-cell')),
            words as (select array['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi'] as family,
                             array['Văn', 'Thị', 'Đức', 'Minh', 'Thanh', 'Ngọc', 'Quang'] as middle,
                             array['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh', 'Nam', 'Phúc', 'Quân', 'Sơn'] as given)
       insert into members (unit_id, id, unit_lft, full_name, sort_key, birth_date, status)
       select c.id, gen_random_uuid(), c.lft,
              w.family[1 + n % 8] || ' ' || w.middle[1 + (n / 8) % 7] || ' ' || w.given[1 + (n / 56) % 13], n::text,
              date '1950-01-01' + (n::bigint * 7919 % 18000)::int, 'full'
         from generate_series(1, $1) as n cross join words w
         join cells c on c.nr = n % c.total`,
      [count],
    );
    await client.query('analyze members');
  } finally {
    await client.end();
  }
};
