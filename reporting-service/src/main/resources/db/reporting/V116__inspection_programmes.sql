select create_view_table('inspection_programme');
