-- What was decided about agencies and takes effect on a later day.
select create_view_table('agency_agenda');
select create_view_index('plan_task', 'answering');

-- Agencies are kept with every name and every body above them. The rows are told anew from the log's first event.
do $$
declare
  each text;
begin
  for each in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'log_until'
    where n.nspname = '${schema}' and c.relkind = 'r'
  loop
    execute format('truncate %I', each);
  end loop;
end $$;
truncate dead_letter;
update view_position set log_index = -1, kafka_offset = -1, repairs = repairs + 1;
