package vn.danvan.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;

/**
 * An amount in Vietnamese đồng. VND has no minor unit; arithmetic is exact and refuses overflow.
 *
 * @param dong whole đồng, from 0 to 10^15 (a thousand times a province's yearly budget)
 */
public record Money(@JsonValue long dong) implements Comparable<Money> {

    /** Nothing. */
    public static final Money ZERO = new Money(0);

    private static final long MOST = 1_000_000_000_000_000L;

    /** @throws DomainError {@code money.negative}, {@code money.too-large} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Money {
        if (dong < 0) {
            throw KernelCode.MONEY_NEGATIVE.because(dong + " đồng");
        }
        if (dong > MOST) {
            throw KernelCode.MONEY_TOO_LARGE.because(dong + " đồng");
        }
    }

    /** @throws DomainError {@code money.too-large} */
    public Money plus(Money other) {
        return new Money(dong + other.dong);
    }

    /** @throws DomainError {@code money.negative} when {@code other} is more */
    public Money minus(Money other) {
        return new Money(dong - other.dong);
    }

    /** The sum of all amounts. */
    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(dong, other.dong);
    }

    /** As people write it: {@code 1.234.567 đồng}. */
    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%,d", dong).replace(',', '.') + " đồng";
    }
}
