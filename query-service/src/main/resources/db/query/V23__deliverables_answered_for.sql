-- Deliverables are kept with who answers for each. The rows are told anew from the log's first event.
select create_view_index('deliverable', 'answering');

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
