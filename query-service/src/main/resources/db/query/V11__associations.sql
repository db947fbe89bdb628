select create_view_table(name)
from unnest(array[
  'charter', 'sub_unit', 'founding', 'rearrangement', 'rearrangement_pair', 'association_sign', 'register_day']) as name;

select create_view_index(v, f)
from (values
  ('association', 'state'),
  ('association', 'field'),
  ('charter', 'status'),
  ('sub_unit', 'association'),
  ('founding', 'status'),
  ('rearrangement_pair', 'review'),
  ('rearrangement_pair', 'association')) as indexed(v, f);
