select create_view_table('summary_report');

-- What an event changed is looked up by its log index.
do $$
declare
  each text;
begin
  for each in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'log_until'
    where n.nspname = '${schema}' and c.relkind = 'r'
  loop
    execute format('create index %I on %I (log_from)', each || '_begun', each);
    -- The new table needs what happened before it: all rows are told anew from the log's first event.
    execute format('truncate %I', each);
  end loop;
  for each in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = '${schema}' and c.relname in ('event_record', 'event_thing', 'dead_letter')
  loop
    execute format('truncate %I', each);
  end loop;
end $$;
update view_position set log_index = -1, kafka_offset = -1, repairs = repairs + 1;
