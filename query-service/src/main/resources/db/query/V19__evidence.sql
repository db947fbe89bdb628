select create_view_table('evidence');
select create_view_index('evidence', 'content');
