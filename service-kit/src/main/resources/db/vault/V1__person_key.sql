-- One row a person, for ever: a key while there is one, afterwards the fact that it was erased.
create table person_key (
  person text primary key,
  wrapped bytea,
  master text,
  made_at timestamptz not null default clock_timestamp(),
  erased_at timestamptz,
  constraint a_key_or_its_erasure check (
    (wrapped is null) = (erased_at is not null) and (master is null) = (erased_at is not null))
);

create function stays_erased() returns trigger language plpgsql as $$
begin
  if old.erased_at is not null then
    raise exception 'an erased key stays erased';
  end if;
  return new;
end $$;

create trigger stays_erased before update on person_key for each row execute function stays_erased();

create function stays() returns trigger language plpgsql as $$
begin
  raise exception 'that a person had a key is never forgotten';
end $$;

create trigger stays before delete or truncate on person_key for each statement execute function stays();

grant usage on schema vault to danvan_vault_writer, danvan_vault_reader;
grant select, insert (person, wrapped, master, erased_at), update (wrapped, master, erased_at)
  on person_key to danvan_vault_writer;
grant select (person, wrapped, master) on person_key to danvan_vault_reader;
