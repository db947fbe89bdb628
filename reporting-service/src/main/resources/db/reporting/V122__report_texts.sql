-- What reports say in words; summaries keep who wrote what on which figures.

select create_view_table('report_text');

-- Texts are read by their period, as of any index.
create index report_text_period_versions on report_text ((doc ->> 'period'));

-- What happened before is told to the new table, and anew to those whose rows say more now.
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
create index report_text_begun on report_text (log_from);
