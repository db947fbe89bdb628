#!/bin/sh
# Runs once, as the superuser, when PostgreSQL's container makes its cluster: roles, schemas and nothing else.
# The same as standalone's DatabaseBootstrap does. Each service migrates its schema as the schema's owner.
set -eu

psql --set=ON_ERROR_STOP=1 --username=postgres --dbname=danvan \
  --set=log_owner="$LOG_OWNER_PASSWORD" --set=log_writer="$LOG_WRITER_PASSWORD" --set=log_reader="$LOG_READER_PASSWORD" \
  --set=proof_owner="$PROOF_OWNER_PASSWORD" --set=sealer="$SEALER_PASSWORD" \
  --set=draft_owner="$DRAFT_OWNER_PASSWORD" --set=draft="$DRAFT_PASSWORD" \
  --set=query_owner="$QUERY_OWNER_PASSWORD" --set=query="$QUERY_PASSWORD" \
  --set=reporting_owner="$REPORTING_OWNER_PASSWORD" --set=reporting="$REPORTING_PASSWORD" \
  --set=scheduler_owner="$SCHEDULER_OWNER_PASSWORD" --set=scheduler="$SCHEDULER_PASSWORD" \
  --set=vault_owner="$VAULT_OWNER_PASSWORD" --set=vault_writer="$VAULT_WRITER_PASSWORD" \
  --set=vault_reader="$VAULT_READER_PASSWORD" <<'SQL'
create role danvan_log_owner       login noinherit password :'log_owner';
create role danvan_log_writer      login noinherit password :'log_writer';
create role danvan_log_reader      login noinherit password :'log_reader';
create role danvan_proof_owner     login noinherit password :'proof_owner';
create role danvan_sealer          login noinherit password :'sealer';
create role danvan_draft_owner     login noinherit password :'draft_owner';
create role danvan_draft           login noinherit password :'draft';
create role danvan_query_owner     login noinherit password :'query_owner';
create role danvan_query           login noinherit password :'query';
create role danvan_reporting_owner login noinherit password :'reporting_owner';
create role danvan_reporting       login noinherit password :'reporting';
create role danvan_scheduler_owner login noinherit password :'scheduler_owner';
create role danvan_scheduler       login noinherit password :'scheduler';
create role danvan_vault_owner     login noinherit password :'vault_owner';
create role danvan_vault_writer    login noinherit password :'vault_writer';
create role danvan_vault_reader    login noinherit password :'vault_reader';

revoke all on database danvan, postgres, template1 from public;
revoke all on schema public from public;
grant connect on database danvan to danvan_log_owner, danvan_log_writer, danvan_log_reader,
  danvan_proof_owner, danvan_sealer, danvan_draft_owner, danvan_draft, danvan_query_owner, danvan_query, danvan_reporting_owner, danvan_reporting,
  danvan_scheduler_owner, danvan_scheduler,
  danvan_vault_owner, danvan_vault_writer, danvan_vault_reader;

create schema event_log authorization danvan_log_owner;
create schema proof     authorization danvan_proof_owner;
create schema draft     authorization danvan_draft_owner;
create schema query     authorization danvan_query_owner;
create schema query_next authorization danvan_query_owner;
create schema query_before authorization danvan_query_owner;
create schema reporting authorization danvan_reporting_owner;
create schema reporting_next authorization danvan_reporting_owner;
create schema reporting_before authorization danvan_reporting_owner;
create schema scheduler authorization danvan_scheduler_owner;
create schema vault     authorization danvan_vault_owner;
grant usage on schema event_log to danvan_log_writer, danvan_log_reader;
grant usage on schema proof     to danvan_sealer;
grant usage on schema draft     to danvan_draft;
grant usage on schema query     to danvan_query;
grant usage on schema reporting to danvan_reporting;
grant usage on schema vault     to danvan_vault_writer, danvan_vault_reader;
grant usage on schema scheduler to danvan_scheduler;

alter role danvan_log_owner       in database danvan set search_path = event_log;
alter role danvan_log_writer      in database danvan set search_path = event_log;
alter role danvan_log_reader      in database danvan set search_path = event_log;
alter role danvan_proof_owner     in database danvan set search_path = proof;
alter role danvan_sealer          in database danvan set search_path = proof;
alter role danvan_draft_owner     in database danvan set search_path = draft;
alter role danvan_draft           in database danvan set search_path = draft;
alter role danvan_query_owner     in database danvan set search_path = query;
alter role danvan_query           in database danvan set search_path = query;
alter role danvan_reporting_owner in database danvan set search_path = reporting;
alter role danvan_reporting       in database danvan set search_path = reporting;
alter role danvan_scheduler_owner in database danvan set search_path = scheduler;
alter role danvan_scheduler       in database danvan set search_path = scheduler;
alter role danvan_vault_owner     in database danvan set search_path = vault;
alter role danvan_vault_writer    in database danvan set search_path = vault;
alter role danvan_vault_reader    in database danvan set search_path = vault;
SQL
