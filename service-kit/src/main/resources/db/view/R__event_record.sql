-- Every event that the views have taken in, beside their rows: for histories, for positions by time, for proofs. It is one
-- table in each schema with views, so it is made here, once for all; a schema whose views are already filled is emptied, and
-- told anew from the log's first event.
do $$
declare
  each text;
begin
  if to_regclass('"${schema}".event_record') is not null then
    -- for ranges of streams by their kind
    alter table event_record alter column stream type text collate "C";
    return;
  end if;

  create table event_record (
    log_index      bigint primary key,
    recorded_at    timestamptz not null,
    -- the latest recorded_at up to here: two servers' clocks may differ, the log's order does not go back
    known_at       timestamptz not null,
    effective_on   date        not null,
    stream         text collate "C" not null,
    stream_version bigint      not null,
    type           text        not null,
    actor          text,
    agency         text,
    -- streams of all things that the event names, its own first
    about          text[]      not null,
    -- streams of the bodies whose rows it changed; {*} when all rows that it changed are everybody's
    readers        text[]      not null,
    rule_versions  text[]      not null,
    correlation_id text,
    causation_id   text,
    leaf_hash      bytea       not null,
    envelope       bytea       not null
  );
  create index event_record_known on event_record (known_at, log_index);
  create index event_record_stream on event_record (stream, log_index);
  create index event_record_actor on event_record (actor, log_index) where actor is not null;
  create index event_record_caused on event_record (causation_id) where causation_id is not null;
  grant select, insert, truncate on event_record to "${runtime}";
  grant update (readers) on event_record to "${runtime}";

  -- What an event is about, and who may read it, in the order of the log: a thing's history is a range of this index.
  create table event_thing (
    thing     text   not null,
    log_index bigint not null,
    primary key (thing, log_index)
  );
  grant select, insert, truncate on event_thing to "${runtime}";

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
