-- The writer reads and calls append(); the reader reads. Nobody else does anything.
revoke all on all functions in schema event_log from public;
revoke all on schema event_log from public;
grant usage on schema event_log to danvan_log_writer, danvan_log_reader;
grant select on event, log_head, snapshot to danvan_log_writer, danvan_log_reader;
grant execute on function append(
    smallint, int[], text[], bigint[], int[], uuid[], text[], bigint[], text[], bigint[], bytea[], bytea[],
    text[], bytea[], int[], bigint[], text[], bigint[], bigint[]) to danvan_log_writer;
grant execute on function store_snapshot(smallint, text, bigint, uuid, text, bigint, bytea) to danvan_log_writer;
