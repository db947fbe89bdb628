package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.rule.Apportionment;
import vn.danvan.reporting.facts.AgencyFact;
import vn.danvan.reporting.facts.ApportionmentFact;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.Restatement.Applied;
import vn.danvan.reporting.summary.Restatement.Share;

/**
 * Gives a report's values to the bodies that stand in its agency's place on a day: a body that was merged gives all of them,
 * one that was divided since gives shares by the rule of apportionment. Shares add up to the whole, to the last unit.
 */
final class Shares {

    /** Decimals of shares in reports and in means, which need not be whole. */
    private static final int FINE = 6;

    private final Facts facts;
    private final Bodies structure;
    private final Map<String, Applied> applied = new TreeMap<>();

    /** @param structure the bodies on the day */
    Shares(Facts facts, Bodies structure) {
        this.facts = facts;
        this.structure = structure;
    }

    /** The divisions that were met, by the divided body's code. */
    List<Applied> applied() {
        return List.copyOf(applied.values());
    }

    /**
     * A share of a report, and how it came to whoever has it.
     *
     * @param decisions log indexes of those by which it passed
     * @param rules log indexes of what set the rules by which it was apportioned
     */
    record Passed(Given given, List<Long> decisions, List<Long> rules) {}

    /** How far a report has come on its way: from what a body gave away after a day, and the ones before it. */
    private record Way(AgencyId at, int passed, LocalDate since, List<Long> decisions, List<Long> rules) {

        Way to(AgencyId taker, int first, AgencyFact.Given by, @Nullable Long rule) {
            return new Way(
                    taker,
                    first,
                    by.passing().from(),
                    and(decisions, by.logIndex()),
                    rule == null ? rules : and(rules, rule));
        }

        private static List<Long> and(List<Long> list, long more) {
            return Stream.concat(list.stream(), Stream.of(more)).distinct().toList();
        }
    }

    /** @param means the indicators of which the mean counts */
    List<Given> of(Given given, Set<String> means) {
        return passed(given, means).stream().map(Passed::given).toList();
    }

    /** @param means the indicators of which the mean counts */
    List<Passed> passed(Given given, Set<String> means) {
        List<Passed> shares = new ArrayList<>();
        Way way = new Way(given.agency(), 0, given.until(), List.of(), List.of());
        spread(given, way, means, new HashSet<>(), shares);
        return shares;
    }

    private void spread(Given given, Way way, Set<String> means, Set<String> seen, List<Passed> shares) {
        AgencyId at = way.at();
        AgencyFact agency = structure.find(at);
        List<AgencyFact.Given> gave = agency == null ? List.of() : agency.given();
        for (int i = way.passed(); i < gave.size(); i++) {
            AgencyFact.Given next = gave.get(i);
            LocalDate from = next.passing().from();
            boolean concerns = next.passing().ends() || from.isAfter(way.since());
            if (concerns && !from.isAfter(structure.day()) && seen.add(at.key() + "#" + i)) {
                List<AgencyId> takers = next.among();
                boolean divided = takers.size() > 1;
                List<Given> parts = divided ? divide(given, at, takers, means) : List.of(given);
                Long rule = divided
                        ? rule(at).map(ApportionmentFact.Version::logIndex).orElse(null)
                        : null;
                for (int each = 0; each < takers.size(); each++) {
                    AgencyId taker = takers.get(each);
                    Way on = way.to(taker, taker.equals(at) ? i + 1 : 0, next, rule);
                    spread(parts.get(each), on, means, seen, shares);
                }
                return;
            }
        }
        shares.add(new Passed(given.share(at, given.weight(), given.values()), way.decisions(), way.rules()));
    }

    private List<Given> divide(Given given, AgencyId divided, List<AgencyId> takers, Set<String> means) {
        List<Integer> weights = weights(divided, takers);
        List<Map<String, BigDecimal>> values = new ArrayList<>();
        takers.forEach(_ -> values.add(new HashMap<>()));
        given.values().forEach((indicator, value) -> {
            int decimals = Math.max(0, value.stripTrailingZeros().scale());
            List<BigDecimal> its = split(value, weights, means.contains(indicator) ? FINE : decimals);
            for (int i = 0; i < takers.size(); i++) {
                values.get(i).put(indicator, its.get(i));
            }
        });
        List<BigDecimal> parts = split(given.weight(), weights, FINE);
        return IntStream.range(0, takers.size())
                .mapToObj(i -> given.share(takers.get(i), parts.get(i), values.get(i)))
                .toList();
    }

    private Optional<ApportionmentFact.Version> rule(AgencyId divided) {
        return facts.apportionments().stream()
                .findFirst()
                .flatMap(rule -> rule.inForce(divided.key(), structure.day()));
    }

    private List<Integer> weights(AgencyId divided, List<AgencyId> takers) {
        ApportionmentFact.@Nullable Version version = rule(divided).orElse(null);
        Apportionment says = version == null ? Apportionment.EQUAL : version.says();
        List<Integer> said =
                takers.stream().map(taker -> says.weightOf(taker.key())).toList();
        boolean names = said.stream().anyMatch(weight -> weight > 0);
        List<Integer> weights = names ? said : takers.stream().map(_ -> 1).toList();
        applied.putIfAbsent(
                divided.key(),
                new Applied(
                        divided.key(),
                        structure.name(divided),
                        version == null ? null : version.name(),
                        version == null ? null : version.citation(),
                        !names || says.weights().isEmpty(),
                        IntStream.range(0, takers.size())
                                .mapToObj(i ->
                                        new Share(takers.get(i).key(), structure.name(takers.get(i)), weights.get(i)))
                                .toList()));
        return weights;
    }

    /** By largest remainder, in units of the last decimal; of equal remainders the first takes. */
    static List<BigDecimal> split(BigDecimal amount, List<Integer> weights, int decimals) {
        BigInteger units = amount.movePointRight(decimals).toBigIntegerExact();
        BigInteger sign = BigInteger.valueOf(units.signum());
        BigInteger all = units.abs();
        BigInteger sum = BigInteger.valueOf(
                weights.stream().mapToLong(Integer::longValue).sum());
        List<BigInteger[]> parts = weights.stream()
                .map(weight -> all.multiply(BigInteger.valueOf(weight)).divideAndRemainder(sum))
                .toList();
        int left = all.subtract(parts.stream().map(part -> part[0]).reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        Set<Integer> more = new HashSet<>(IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i)[1]).reversed())
                .limit(left)
                .toList());
        return IntStream.range(0, parts.size())
                .mapToObj(i -> parts.get(i)[0]
                        .add(more.contains(i) ? BigInteger.ONE : BigInteger.ZERO)
                        .multiply(sign))
                .map(its -> new BigDecimal(its).movePointLeft(decimals))
                .toList();
    }
}
