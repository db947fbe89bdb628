package vn.danvan.command.agency;

import vn.danvan.kernel.agency.AgencyId;

/**
 * Something that an agency still owes.
 *
 * @param key the stream that it stands in, such as {@code report/2020-Q1/BM01/HB.HU.KYSON}; for a part of a stream, with
 *     {@code #} and the part ({@code plan/KH158#T14})
 * @param first the agency whose duty it was first, whoever answers for it now
 * @param vi what it is, for a person who reads Vietnamese
 * @param en the same in English
 */
public record AgencyDuty(String key, AgencyId first, String vi, String en) {}
