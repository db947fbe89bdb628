-- Has all rows of the views told anew from the log's first event.
create function retell_views() returns void language plpgsql set search_path = '${schema}' as $$
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
  truncate dead_letter;
  update view_position set log_index = -1, kafka_offset = -1, repairs = repairs + 1;
end $$;
revoke execute on function retell_views() from public;

-- Reminders and notices follow whoever answers for what they are about.
select retell_views();
