select create_view_table('summary');
