select create_view_table(name)
from unnest(array['programme', 'dissemination', 'directive']) as name;

select create_view_index('report', 'desk');
