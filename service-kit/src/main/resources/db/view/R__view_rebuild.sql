-- Rebuilds of the schema's views that were asked for; it stays when the views change places.
create table if not exists view_rebuild (
  id        bigint generated always as identity primary key,
  grp       text        not null,
  asked_by  text        not null,
  asked_at  timestamptz not null default now(),
  -- the new tables are there
  prepared  boolean     not null default false,
  ended_at  timestamptz,
  -- where the new rows took over
  log_index bigint,
  -- versions of rows compared with the live ones, and those that were not the same
  compared  bigint,
  different bigint,
  problem   text
);
create unique index if not exists view_rebuild_one on view_rebuild (grp) where ended_at is null;
grant select, insert on view_rebuild to "${runtime}";
