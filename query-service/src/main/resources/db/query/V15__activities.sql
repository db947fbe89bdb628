select create_view_table(name)
from unnest(array['programme', 'programme_activity', 'dissemination']) as name;

select create_view_index(v, f)
from (values
  ('programme', 'kind'),
  ('programme', 'lead'),
  ('programme_activity', 'programme'),
  ('dissemination', 'agency')) as indexed(v, f);

-- Partners read what names them; acts are found by the directives that they are about.
create index programme_readers on programme using gin ((doc -> 'readers'))
  where log_until = 9223372036854775807;
create index programme_activity_readers on programme_activity using gin ((doc -> 'readers'))
  where log_until = 9223372036854775807;
create index dissemination_directives on dissemination using gin ((doc -> 'directives'))
  where log_until = 9223372036854775807;
