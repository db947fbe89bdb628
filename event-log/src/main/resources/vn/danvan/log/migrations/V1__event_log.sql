-- The immutable log. Every table belongs to danvan_log_owner; the services' roles read, and write by append() only.

-- One row per log. Its lock orders all appends to that log.
create table log_head (
    log_id     smallint primary key,
    name       text   not null unique,
    next_index bigint not null default 0 check (next_index >= 0)
) with (fillfactor = 10);

create table event (
    log_id          smallint            not null references log_head,
    idx             bigint              not null,
    id              uuid                not null,
    stream          text collate "C"    not null check (length(stream) between 1 and 250),
    version         bigint              not null check (version >= 0),
    category        text collate "C"    not null generated always as (split_part(stream, '/', 1)) stored,
    type            text collate "C"    not null,
    recorded_at     timestamptz         not null,
    envelope        bytea               not null,
    leaf_hash       bytea               not null check (length(leaf_hash) = 32),
    -- on the first event of a command that brought a key; with how many events the command has, and the version that it
    -- left the event's stream at
    idempotency_key text collate "C"    null check (length(idempotency_key) between 1 and 200),
    request_hash    bytea               null,
    command_size    int                 null,
    command_version bigint              null,
    -- on an event that moves a shared limit: the state of that limit after it
    limit_key       text collate "C"    null,
    limit_total     bigint              null,
    limit_max       bigint              null,
    constraint event_pk primary key (log_id, idx),
    constraint event_stream_version unique (log_id, stream, version),
    constraint event_id unique (id)
);
create index event_category on event (log_id, category, idx);
-- Over expressions, so that no other index can serve these look-ups. With log_id as a column of its own, a plan made while
-- the table is empty finds every index that begins with it as good as the right one, and keeps the wrong one.
create unique index event_idempotency_key on event ((log_id::text || '/' || idempotency_key))
    where idempotency_key is not null;
create index event_limit on event ((log_id::text || '/' || limit_key), idx)
    where limit_key is not null;

-- Statistics never lag far behind a table that only grows, and its pages are frozen soon.
alter table event set (autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of %.% refused: the log is append-only', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only before update or delete or truncate on event
    for each statement execute function refuse_change();
alter table event enable always trigger append_only;
create trigger keep_heads before delete or truncate on log_head
    for each statement execute function refuse_change();
alter table log_head enable always trigger keep_heads;

-- The state of an aggregate at a version, to save reading from the start. Derived; may be thrown away at any time.
create table snapshot (
    log_id      smallint         not null references log_head,
    stream      text collate "C" not null,
    version     bigint           not null,
    id          uuid             not null,
    type        text             not null,
    recorded_at timestamptz      not null,
    body        bytea            not null,
    primary key (log_id, stream)
);

create function store_snapshot(
    p_log smallint, p_stream text, p_version bigint, p_id uuid, p_type text, p_recorded bigint, p_body bytea)
    returns void language sql volatile security definer set search_path = event_log, pg_temp as $$
    insert into snapshot as s (log_id, stream, version, id, type, recorded_at, body)
    values (p_log, p_stream, p_version, p_id, p_type,
            timestamptz 'epoch' + p_recorded * interval '1 microsecond', p_body)
    on conflict (log_id, stream) do update
        set version = excluded.version, id = excluded.id, type = excluded.type,
            recorded_at = excluded.recorded_at, body = excluded.body
        where s.version <= excluded.version
$$;
