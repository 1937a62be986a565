-- A tick made by mistake is taken back the same day (the day is the room's matter): by the cell, and only what came on paper.
create policy cell_delete on receipts for delete to sotay_app using (
  unit_lft = current_setting('app.lo')::bigint and unit_lft <= current_setting('app.hi')::bigint and way = 'paper');
grant delete on receipts to sotay_app;
