-- What kind of place a cell is in: its agenda stands ready with the contents for it.
alter table units add column cell_type text not null default 'office'
  check (cell_type in ('village', 'office', 'state-enterprise', 'private-enterprise', 'students', 'armed-forces'));
