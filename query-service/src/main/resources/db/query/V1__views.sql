select create_view_table(name)
from unnest(array[
  'rule', 'agency', 'association', 'directive', 'plan', 'plan_task', 'sub_plan', 'form', 'period', 'obligation',
  'report', 'budget_package', 'budget_year', 'inspection', 'finding']) as name;

select create_view_index(v, f)
from (values
  ('agency', 'kind'),
  ('plan_task', 'plan'),
  ('sub_plan', 'plan'),
  ('sub_plan', 'agency'),
  ('sub_plan', 'status'),
  ('obligation', 'period'),
  ('obligation', 'plan'),
  ('obligation', 'agency'),
  ('obligation', 'state'),
  ('report', 'period'),
  ('report', 'agency'),
  ('report', 'status'),
  ('budget_package', 'year'),
  ('budget_package', 'association'),
  ('inspection', 'agency'),
  ('inspection', 'association'),
  ('finding', 'inspection'),
  ('finding', 'state')) as indexed(v, f);
