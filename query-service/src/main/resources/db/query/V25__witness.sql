-- What the witness keeps: its own tree of what the feed brought, the checkpoints that it cosigned, and its alarms. None of it
-- is a view: a rebuild of the views leaves it and is compared with it.

-- C2SP tlog-tiles: 1 to 256 hashes, one behind the other.
create table witness_tile (
  level  smallint not null check (level between 0 and 7),
  idx    bigint   not null check (idx >= 0),
  hashes bytea    not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
  primary key (level, idx)
);

-- The number of leaves. One row.
create table witness_tree (
  one  boolean primary key default true check (one),
  size bigint not null check (size >= 0)
);
insert into witness_tree (size) values (0);

-- The checkpoint that was cosigned last, by origin. Its lock orders whoever asks.
create table witness_state (
  origin      text primary key,
  size        bigint      not null default 0 check (size >= 0),
  root        bytea       null check (length(root) = 32),
  note        text        null,
  cosigned_at timestamptz null
);

create table witness_alarm (
  id              bigint generated always as identity primary key,
  kind            text        not null,
  origin          text        not null,
  -- leaves of the tree that was compared, the root that was signed or brought, the witness's own
  size            bigint      not null,
  root            bytea       not null check (length(root) = 32),
  own_root        bytea       not null check (length(own_root) = 32),
  first_leaf      bigint      null,
  detail          text        not null,
  note            text        null,
  cosigned_note   text        null,
  raised_at       timestamptz not null,
  acknowledged_at timestamptz null,
  acknowledged_by text        null,
  reason          text        null,
  unique (kind, origin, size, root)
);

grant select, insert, update on witness_tile, witness_tree, witness_state, witness_alarm to "${runtime}";

-- So that the tree begins with the first leaf, everything is told anew from the log's first event.
select retell_views();
do $$
begin
  if to_regclass('"${schema}".event_record') is not null then
    truncate event_record, event_thing;
  end if;
end $$;
