-- As in V2, and a command may also rest on a whole category: p_x_stream is then the category with a slash at its end, which
-- no stream has, and p_x_expected the index of the category's last event (-1: it has none). The caller keeps such a command
-- out of a batch with one that writes the category. The bounds on the category are there so that only the index on
-- (log_id, category, idx) has the order that is asked for.
create or replace function append(
    p_log smallint,
    p_x_cmd int[], p_x_stream text[], p_x_expected bigint[],
    p_cmd int[], p_id uuid[], p_stream text[], p_version bigint[], p_type text[], p_recorded bigint[],
    p_envelope bytea[], p_leaf bytea[],
    p_key text[], p_request bytea[], p_size int[], p_last bigint[],
    p_limit_key text[], p_delta bigint[], p_limit bigint[])
    returns table (
        command int, outcome text, first_index bigint, last_index bigint, in_stream text, at_version bigint,
        of_limit text, total bigint, ceiling bigint, added bigint)
    language plpgsql volatile security definer
    set search_path = event_log, pg_temp
    set enable_seqscan = off
    set enable_bitmapscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off
    set jit = off
as $$
#variable_conflict use_column
declare
    v_count  bigint := cardinality(p_id);
    v_first  bigint;
    v_follows boolean;
    v_clean  boolean;
    v_base   bigint[];
    v_total  bigint[];
    v_max    bigint[];
    v_passed boolean[];
    v_out    int[] := '{}';
begin
    update log_head set next_index = next_index + v_count where log_id = p_log
        returning next_index - v_count into v_first;
    if v_first is null then
        raise exception 'there is no log %', p_log using errcode = 'no_data_found';
    end if;

    select v_first = 1 + coalesce((select e.idx from event e where e.log_id = p_log order by e.idx desc limit 1), -1),
           not exists (
               select from unnest(p_x_stream, p_x_expected) x (stream, expected)
               where coalesce(case when right(x.stream, 1) = '/'
                               then (select e.idx from event e
                                     where e.log_id = p_log
                                       and e.category >= left(x.stream, -1) and e.category <= left(x.stream, -1)
                                     order by e.category desc, e.idx desc limit 1)
                               else (select e.version from event e where e.log_id = p_log and e.stream = x.stream
                                     order by e.version desc limit 1) end, -1) <> x.expected)
        into strict v_follows, v_clean;
    if not v_follows then
        -- It would leave a gap.
        raise exception 'log %: index % does not follow the last event', p_log, v_first
            using errcode = 'data_corrupted';
    end if;
    if p_key is not null and v_clean then
        select not exists (
            select from unnest(p_key) k (key)
            where k.key is not null
              and (select true from event e
                   where e.log_id::text || '/' || e.idempotency_key = p_log::text || '/' || k.key
                     and e.idempotency_key is not null limit 1) is true)
            into strict v_clean;
    end if;
    if p_limit_key is not null then
        select array_agg(j.base order by j.o), array_agg(j.base + j.moved order by j.o),
               array_agg(j.most order by j.o),
               array_agg((j.delta > 0 or j.new_max is not null)
                         and (j.most is null or j.base + j.moved > j.most) order by j.o)
            into strict v_base, v_total, v_max, v_passed
        from (
            select m.o, m.delta, m.new_max, m.moved, coalesce(b.limit_total, 0) as base,
                   coalesce(max(m.new_max) over (partition by m.key, m.settings), b.limit_max) as most
            from (
                select l.key, l.delta, l.new_max, l.o,
                       sum(l.delta) over running as moved, count(l.new_max) over running as settings
                from unnest(p_limit_key, p_delta, p_limit) with ordinality l (key, delta, new_max, o)
                window running as (partition by l.key order by l.o)
            ) m
            left join lateral (
                select e.limit_total, e.limit_max from event e
                where e.log_id::text || '/' || e.limit_key = p_log::text || '/' || m.key
                  and e.limit_key is not null
                order by e.idx desc limit 1
            ) b on true
        ) j;
        v_clean := v_clean and not (true = any (v_passed));
    end if;

    if not v_clean then
        for command, outcome, first_index, last_index, in_stream, at_version, of_limit, total, ceiling, added in
            with asked as (
                select distinct on (a.cmd) a.cmd, a.id, a.stream, a.key, a.request,
                       count(*) over (partition by a.cmd)::int as size
                from unnest(p_cmd, p_id, p_stream, p_key, p_request) with ordinality a (cmd, id, stream, key, request, o)
                order by a.cmd, a.o
            ), judged as (
                select 1 as rank, a.cmd, 'KNOWN' as what, e.idx, e.idx + a.size - 1 as last_idx, a.stream,
                       (select max(w.version) from unnest(p_cmd, p_stream, p_version) w (cmd, stream, version)
                        where w.cmd = a.cmd and w.stream = a.stream) as version,
                       null::text as key, null::bigint as total, null::bigint as most, null::bigint as added, 0 as o
                from asked a
                cross join lateral (select idx from event where id = a.id limit 1) e
                union all
                select 2, a.cmd, case when e.request_hash = a.request then 'REPEATED' else 'KEY_REUSED' end,
                       e.idx, e.idx + e.command_size - 1, e.stream, e.command_version, null, null, null, null, 0
                from asked a
                cross join lateral (
                    select idx, stream, request_hash, command_size, command_version from event
                    where log_id::text || '/' || idempotency_key = p_log::text || '/' || a.key
                      and idempotency_key is not null limit 1) e
                union all
                select 3, x.cmd, 'CONFLICT', null, null, x.stream, x.expected, null, null, null, null, x.o
                from unnest(p_x_cmd, p_x_stream, p_x_expected) with ordinality x (cmd, stream, expected, o)
                where coalesce(case when right(x.stream, 1) = '/'
                               then (select e.idx from event e
                                     where e.log_id = p_log
                                       and e.category >= left(x.stream, -1) and e.category <= left(x.stream, -1)
                                     order by e.category desc, e.idx desc limit 1)
                               else (select e.version from event e where e.log_id = p_log and e.stream = x.stream
                                     order by e.version desc limit 1) end, -1) <> x.expected
                union all
                select 4, l.cmd, 'LIMIT', null, null, null, null,
                       l.key, l.base, coalesce(l.most, -1), l.total - l.base, l.o
                from unnest(p_cmd, p_limit_key, v_base, v_total, v_max, v_passed)
                    with ordinality l (cmd, key, base, total, most, passed, o)
                where l.passed
            )
            select distinct on (j.cmd)
                   j.cmd, j.what, j.idx, j.last_idx, j.stream, j.version, j.key, j.total, j.most, j.added
            from judged j order by j.cmd, j.rank, j.o
        loop
            v_out := v_out || command;
            return next;
        end loop;

        select array_agg(a.cmd order by a.o), array_agg(a.id order by a.o), array_agg(a.stream order by a.o),
               array_agg(a.version order by a.o), array_agg(a.type order by a.o), array_agg(a.recorded order by a.o),
               array_agg(a.envelope order by a.o), array_agg(a.leaf order by a.o), array_agg(a.key order by a.o),
               array_agg(a.request order by a.o), array_agg(a.size order by a.o), array_agg(a.last order by a.o),
               array_agg(a.lkey order by a.o),
               array_agg(a.total order by a.o), array_agg(a.most order by a.o), count(*)
            into strict p_cmd, p_id, p_stream, p_version, p_type, p_recorded, p_envelope, p_leaf, p_key, p_request,
                        p_size, p_last, p_limit_key, v_total, v_max, v_count
        from unnest(p_cmd, p_id, p_stream, p_version, p_type, p_recorded, p_envelope, p_leaf, p_key, p_request,
                    p_size, p_last, p_limit_key, v_total, v_max)
            with ordinality a (cmd, id, stream, version, type, recorded, envelope, leaf, key, request, size, last, lkey,
                               total, most, o)
        where a.cmd <> all (v_out);
        update log_head set next_index = v_first + v_count where log_id = p_log;
    end if;

    if v_count > 0 then
        insert into event (log_id, idx, id, stream, version, type, recorded_at, envelope, leaf_hash,
                           idempotency_key, request_hash, command_size, command_version, limit_key, limit_total, limit_max)
        select p_log, v_first + a.o - 1, a.id, a.stream, a.version, a.type,
               timestamptz 'epoch' + a.recorded * interval '1 microsecond', a.envelope, a.leaf,
               a.key, a.request, a.size, a.last, a.lkey, a.total, a.most
        from unnest(p_id, p_stream, p_version, p_type, p_recorded, p_envelope, p_leaf, p_key, p_request, p_size,
                    p_last, p_limit_key, v_total, v_max)
            with ordinality a (id, stream, version, type, recorded, envelope, leaf, key, request, size, last, lkey,
                               total, most, o);
        perform pg_notify('event_log', p_log || ' ' || v_first + v_count);
    end if;

    command := -1;
    outcome := 'BATCH';
    first_index := v_first;
    last_index := v_first + v_count - 1;
    return next;
end
$$;
