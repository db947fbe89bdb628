select create_view_table('saved_table');
create index saved_table_begun on saved_table (log_from);
