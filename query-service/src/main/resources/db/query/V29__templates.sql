-- Templates of documents that the office has adopted.
select create_view_table('template');
select create_view_index('template', 'status');
