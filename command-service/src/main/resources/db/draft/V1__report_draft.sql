-- Reports in the making. Nothing of them is in the log; a row is gone once its report is submitted.

create table report_draft (
  log_id      smallint    not null,
  -- the report's key, such as 2020-Q1/BM01/HB.HU.DABAC
  report      text        not null,
  -- a number that no other draft ever had, so that what one editor saw is never taken for what another saved
  version     bigint      not null,
  -- how often the report had been submitted when the draft was begun: a draft of an earlier round is none any more
  submissions int         not null check (submissions >= 0),
  content     text        not null check (octet_length(content) <= 1048576),
  saved_by    text        not null check (length(saved_by) between 1 and 100),
  saved_at    timestamptz not null,
  primary key (log_id, report)
);

create sequence draft_version;

grant select, insert, update, delete on report_draft to "${runtime}";
grant usage on sequence draft_version to "${runtime}";
grant usage on schema "${schema}" to "${runtime}";
