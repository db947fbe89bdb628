package vn.danvan.reporting.summary;

import vn.danvan.kernel.agency.AgencyKind;

/**
 * A body that owes or was late, in its place among all of them: by how many things are missing, then by how many were late,
 * then by the days that those were late.
 *
 * @param rank from 1, the worst; bodies with the same numbers share it
 * @param missing reports and sub-plans that are past their due date and have not come
 * @param late reports and sub-plans that came late
 * @param daysLate days between their due dates and their coming, added up
 */
public record LateBody(int rank, String agency, String name, AgencyKind kind, int missing, int late, long daysLate) {}
