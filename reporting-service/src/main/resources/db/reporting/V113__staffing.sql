select create_view_table('staffing_year');
select create_view_table('staffing');
