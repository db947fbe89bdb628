select create_view_table(name)
from unnest(array['criteria', 'staffing', 'staffing_year']) as name;

select create_view_index(v, f)
from (values
  ('criteria', 'subject'),
  ('staffing', 'association')) as indexed(v, f);

-- Named by hand: staffing_year is a table.
create index staffing_by_year on staffing ((doc ->> 'year'))
  where log_until = 9223372036854775807;
