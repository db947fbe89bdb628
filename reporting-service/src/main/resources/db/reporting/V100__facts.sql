-- One table for each kind of stream that the summary counts; every version of a row is kept.

select create_view_table('agency');
select create_view_table('association');
select create_view_table('plan');
select create_view_table('sub_plan');
select create_view_table('form');
select create_view_table('period');
select create_view_table('report');
select create_view_table('task_report');
select create_view_table('budget_year');
select create_view_table('budget');
select create_view_table('inspection');
select create_view_table('moment');

-- Reports are read by their period, as of any index.
create index report_period_versions on report ((doc ->> 'period'));
