select create_view_table(name)
from unnest(array['reminder', 'reminder_notice', 'reminder_board', 'contact', 'calendar_feed']) as name;

select create_view_index(v, f)
from (values
  ('reminder', 'agency'),
  ('reminder', 'association'),
  ('reminder', 'state'),
  ('reminder_notice', 'reminder'),
  ('reminder_notice', 'agency'),
  ('reminder_notice', 'mail')) as indexed(v, f);
