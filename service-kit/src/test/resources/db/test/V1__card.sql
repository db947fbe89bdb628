select create_view_table('card');
select create_view_index('card', 'parent');
select create_view_table('tally');
