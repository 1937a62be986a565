/**
 * The places of these units and of all above them, as an array: what they publish is for those who belong there. `own` is a query of
 * their ids (`id`). Climbs from parent to parent: a comparison of intervals looks at every unit that begins before, and a country has
 * 330,000. (`limit 1` says so to the planner, which would read them all to join them to the few it climbs from.)
 */
export const homesOf = (own: string): string => `array(
    with recursive home as (
      select u.lft, u.parent_id from (${own}) own join units u on u.id = own.id
      union
      select p.lft, p.parent_id from home h cross join lateral (select lft, parent_id from units where id = h.parent_id limit 1) p)
    select lft from home)`;
