select create_view_table('saved_table');
select create_view_index('saved_table', 'state');

-- Those with whom a table is shared read what names them.
create index saved_table_readers on saved_table using gin ((doc -> 'readers'))
  where log_until = 9223372036854775807;
