-- What every view's table has for questions about the past, whichever migration made it: its keys in the order of lists, and
-- beside each index on the current rows one on all versions.
do $$
declare
  each record;
begin
  for each in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'log_until'
    join pg_attribute k on k.attrelid = c.oid and k.attname = 'key'
    where n.nspname = '${schema}' and c.relkind = 'r' and k.attcollation <> 'pg_catalog."C"'::regcollation
  loop
    execute format('alter table "${schema}".%I alter column key type text collate "C"', each.relname);
  end loop;

  for each in
    select i.indexname || '_then' as name,
        replace(replace(i.indexdef, 'INDEX ' || quote_ident(i.indexname) || ' ',
            'INDEX ' || quote_ident(i.indexname || '_then') || ' '),
          ') WHERE (log_until = ''9223372036854775807''::bigint)', case when i.indexdef like '% USING btree %' then ', log_until, log_from)' else ')' end) as made
    from pg_indexes i
    where i.schemaname = '${schema}' and i.indexdef like 'CREATE INDEX %) WHERE (log_until = ''9223372036854775807''::bigint)'
      and to_regclass(format('"${schema}".%I', i.indexname || '_then')) is null
  loop
    execute each.made;
  end loop;
end $$;
