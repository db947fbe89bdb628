-- On which day a past state stood is told by the event records.
drop table register_day;
