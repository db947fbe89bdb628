-- To whom each version of a summary was sent: its people may read it. Everything is told anew from the log's first event.
select create_view_table('summary_sent');

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
  for each in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = '${schema}' and c.relname in ('event_record', 'event_thing', 'dead_letter')
  loop
    execute format('truncate %I', each);
  end loop;
end $$;
update view_position set log_index = -1, kafka_offset = -1, repairs = repairs + 1;
create index summary_sent_begun on summary_sent (log_from);
