-- Aid and sponsorship (II.4), public services assigned (II.3), deliverables (III.2, III.3).

select create_view_table(name)
from unnest(array['aid_grant', 'public_service', 'assigned_service', 'deliverable']) as name;

select create_view_index(v, f)
from (values
  ('aid_grant', 'association'),
  ('aid_grant', 'status'),
  ('public_service', 'association'),
  ('public_service', 'status'),
  ('assigned_service', 'agency'),
  ('deliverable', 'lead'),
  ('deliverable', 'status')) as indexed(v, f);
