-- The tree over the log and what was signed of it. Derived from the log but for the signatures; the sealer's role reads it,
-- lets tiles grow and adds checkpoints.

-- How far the tiles go. Its row's lock lets one sealer at a time put leaves behind the tree.
create table tree (
    log_id smallint primary key,
    size   bigint not null default 0 check (size >= 0)
);

-- 256 hashes of 32 bytes side by side, fewer at the tree's right edge (C2SP tlog-tiles).
create table tile (
    log_id smallint not null,
    level  smallint not null check (level between 0 and 63),
    idx    bigint   not null check (idx >= 0),
    hashes bytea    not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
    primary key (log_id, level, idx)
);
alter table tile alter column hashes set storage external; -- hashes cannot be compressed

create table checkpoint (
    log_id    smallint    not null,
    size      bigint      not null check (size >= 0),
    note      text        not null,
    signed_at timestamptz not null,
    primary key (log_id, size)
);

-- What a witness has put its name to: a signature line below the checkpoint's note.
create table cosignature (
    log_id  smallint         not null,
    size    bigint           not null,
    witness text collate "C" not null,
    line    text             not null,
    primary key (log_id, witness, size),
    foreign key (log_id, size) references checkpoint (log_id, size)
);
create index cosignature_size on cosignature (log_id, size);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of %.% refused: what was signed stays', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create function refuse_other_hashes() returns trigger language plpgsql as $$
begin
    if (new.log_id, new.level, new.idx) is distinct from (old.log_id, old.level, old.idx)
        or substring(new.hashes for length(old.hashes)) is distinct from old.hashes then
        raise exception 'a tile only grows' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create function refuse_smaller_tree() returns trigger language plpgsql as $$
begin
    if new.log_id <> old.log_id or new.size < old.size then
        raise exception 'a tree only grows' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger append_only before update or delete or truncate on checkpoint
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on cosignature
    for each statement execute function refuse_change();
create trigger keep before delete or truncate on tile for each statement execute function refuse_change();
create trigger grow before update on tile for each row execute function refuse_other_hashes();
create trigger keep before delete or truncate on tree for each statement execute function refuse_change();
create trigger grow before update on tree for each row execute function refuse_smaller_tree();

grant usage on schema proof to danvan_sealer;
grant select, insert, update on tree, tile to danvan_sealer;
grant select, insert on checkpoint, cosignature to danvan_sealer;
