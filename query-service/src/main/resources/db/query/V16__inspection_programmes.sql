select create_view_table(name) from unnest(array['inspection_programme', 'planned_inspection']) as name;

select create_view_index(v, f)
from (values
  ('inspection_programme', 'year'),
  ('planned_inspection', 'programme'),
  ('planned_inspection', 'association'),
  ('planned_inspection', 'agency'),
  ('finding', 'association'),
  ('finding', 'decision')) as indexed(v, f);
