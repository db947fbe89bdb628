-- Aid and sponsorship (II.4), public services assigned (II.3), deliverables (III.2, III.3).

select create_view_table('aid');
select create_view_table('public_service');
select create_view_table('deliverable');
