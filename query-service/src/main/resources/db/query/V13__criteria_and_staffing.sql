select create_view_table(name)
from unnest(array['criteria', 'staffing', 'staffing_year']) as name;

select create_view_index(v, f)
from (values
  ('criteria', 'subject'),
  ('staffing', 'year'),
  ('staffing', 'association')) as indexed(v, f);
