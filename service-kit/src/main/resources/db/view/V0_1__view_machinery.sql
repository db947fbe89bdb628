-- What every service with views has: how far they are, what could not be applied, and the shape of a view's table.

create table view_position (
  grp          text primary key,
  log_index    bigint not null,
  kafka_offset bigint not null,
  -- grows with every retry of dead letters: rows that another instance has cached are stale then
  repairs      bigint not null default 0
);

create table dead_letter (
  id         bigint generated always as identity primary key,
  grp        text        not null,
  projection text        not null,
  stream     text        not null,
  log_index  bigint      not null,
  error      text        not null,
  parked_at  timestamptz not null default now(),
  envelope   bytea       not null,
  unique (grp, projection, log_index)
);
create index dead_letter_stream on dead_letter (grp, projection, stream, log_index);

grant select, insert, update, delete, truncate on view_position, dead_letter to "${runtime}";

-- Case and diacritics do not count when people search and sort: 'Đà Bắc' is found by 'da bac'.
create function plain_text(value text) returns text
  language sql immutable strict parallel safe
  return replace(
      regexp_replace(normalize(lower(value collate "pg_c_utf8"), nfd), '[\u0300-\u036f]+', '', 'g'), 'đ', 'd');

create function create_view_table(name text) returns void
  language plpgsql
as $$
begin
  execute format('create table %I ('
      'key text not null, '
      'owner text, '
      'log_from bigint not null, '
      'log_until bigint not null default 9223372036854775807, '
      'doc jsonb not null, '
      'primary key (key, log_from), '
      'check (log_from < log_until))', name);
  execute format('create unique index %I on %I (key) where log_until = 9223372036854775807', name || '_current', name);
  execute format('create index %I on %I (owner) where log_until = 9223372036854775807', name || '_owner', name);
  execute format('grant select, insert, update, delete, truncate on %I to "${runtime}"', name);
end $$;

create function create_view_index(view text, field text) returns void
  language plpgsql
as $$
begin
  execute format('create index %I on %I ((doc ->> %L)) where log_until = 9223372036854775807',
      view || '_' || lower(field), view, field);
end $$;

grant usage on schema "${schema}" to "${runtime}";
