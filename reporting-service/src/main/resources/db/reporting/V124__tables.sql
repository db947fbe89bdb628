select create_view_table('saved_table');
create index saved_table_begun on saved_table (log_from);

-- A summary reads the reminders of its days, not all that ever were.
create index reminder_days on reminder using gin (jsonb_path_query_array(doc, '$.notices[*].on'))
  where log_until = 9223372036854775807;
