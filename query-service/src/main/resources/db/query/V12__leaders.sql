select create_view_table(name) from unnest(array['leader', 'office']) as name;

select create_view_index(v, f)
from (values
  ('leader', 'association'),
  ('office', 'association'),
  ('office', 'status')) as indexed(v, f);
