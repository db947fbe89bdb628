select create_view_table('item');
select create_view_index('item', 'agency');
select create_view_index('item', 'state');
