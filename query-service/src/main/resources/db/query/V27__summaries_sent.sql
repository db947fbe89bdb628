select create_view_table(name)
from unnest(array['recipient_group', 'summary_delivery']) as name;

select create_view_index(v, f)
from (values
  ('summary_delivery', 'summary'),
  ('summary_delivery', 'state')) as indexed(v, f);

-- What was sent before is told too.
select retell_views();
