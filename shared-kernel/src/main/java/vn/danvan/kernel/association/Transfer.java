package vn.danvan.kernel.association;

/**
 * One thing, or a part of it, that a decision passes from one association to another.
 *
 * @param kind what it is
 * @param item the stream that keeps it, as in {@link Holding}
 * @param quantity how much of it passes, in the unit of its kind
 * @param from who held it
 * @param to who holds it from now on
 */
public record Transfer(Holding.Kind kind, String item, long quantity, AssociationId from, AssociationId to) {}
