-- A summary looks its periods up by their days. Days are compared as text, by code points.
create index period_from on period ((doc ->> 'from') collate "C") where log_until = 9223372036854775807;
create index period_to on period ((doc ->> 'to') collate "C") where log_until = 9223372036854775807;
