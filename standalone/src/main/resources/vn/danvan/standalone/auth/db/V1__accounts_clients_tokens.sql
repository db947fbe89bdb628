-- Who may log in, as a person or as a program, and for whom they act.
create table account (
    account         text primary key check (account ~ '^[a-z0-9.-]{1,100}$'),
    secret_hash     text        not null,
    roles           text[]      not null,
    agency          text,
    association     text,
    imports_history boolean     not null default false,
    name_vi         text        not null,
    created_at      timestamptz not null default now()
);

-- The keys that tokens are signed with, as private JSON Web Keys (RFC 7517). The newest one signs.
create table signing_key (
    kid        text primary key,
    jwk        text        not null,
    created_at timestamptz not null default now()
);

-- The tables that Spring Security's authorization server asks for, with PostgreSQL's types.
create table oauth2_registered_client (
    id                            text primary key,
    client_id                     text        not null unique,
    client_id_issued_at           timestamptz not null default now(),
    client_secret                 text,
    client_secret_expires_at      timestamptz,
    client_name                   text        not null,
    client_authentication_methods text        not null,
    authorization_grant_types     text        not null,
    redirect_uris                 text,
    post_logout_redirect_uris     text,
    scopes                        text        not null,
    client_settings               text        not null,
    token_settings                text        not null
);

create table oauth2_authorization_consent (
    registered_client_id text not null,
    principal_name       text not null,
    authorities          text not null,
    primary key (registered_client_id, principal_name)
);

create table oauth2_authorization (
    id                            text primary key,
    registered_client_id          text not null,
    principal_name                text not null,
    authorization_grant_type      text not null,
    authorized_scopes             text,
    attributes                    text,
    state                         text,
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             text,
    access_token_scopes           text,
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text
);
-- by hash: a token is longer than a row of a B-tree may be
create index on oauth2_authorization using hash (authorization_code_value);
create index on oauth2_authorization using hash (access_token_value);
create index on oauth2_authorization using hash (state);
create index on oauth2_authorization (access_token_expires_at);
