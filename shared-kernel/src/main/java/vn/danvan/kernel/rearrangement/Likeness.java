package vn.danvan.kernel.rearrangement;

import vn.danvan.kernel.association.AssociationId;

/**
 * Two associations that may be similar.
 *
 * @param number from 1, within the review
 * @param first the one whose code comes first
 * @param sameField whether both are about the same field
 * @param nameLikeness how much their names have in common, in percent: words of the shorter name that the longer one has,
 *     without diacritics and without words that many names have
 */
public record Likeness(int number, AssociationId first, AssociationId second, boolean sameField, int nameLikeness) {}
