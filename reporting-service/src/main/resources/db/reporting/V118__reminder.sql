select create_view_table('reminder');
