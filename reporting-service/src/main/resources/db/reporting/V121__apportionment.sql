-- What the rule of apportionment says; tables are filled anew by the next migration.

select create_view_table('apportionment');
