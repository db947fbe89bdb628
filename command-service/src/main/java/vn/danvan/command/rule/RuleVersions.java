package vn.danvan.command.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.danvan.kernel.rule.RuleEvent;

/** The versions of one rule: those that were ever set, and among them those that decisions may rest on. */
final class RuleVersions {

    private final List<RuleEvent.Set> ever = new ArrayList<>();
    private final List<RuleEvent.Set> standing = new ArrayList<>();

    static RuleVersions of(List<RuleEvent> events) {
        RuleVersions versions = new RuleVersions();
        events.forEach(versions::on);
        return versions;
    }

    void on(RuleEvent event) {
        switch (event) {
            case RuleEvent.Set e -> {
                ever.add(e);
                standing.add(e);
            }
            case RuleEvent.Ended e ->
                standing.replaceAll(version -> version.versionName().equals(e.version()) ? ended(version, e) : version);
            case RuleEvent.Superseded e ->
                standing.removeIf(version -> version.versionName().equals(e.version()));
        }
    }

    private static RuleEvent.Set ended(RuleEvent.Set version, RuleEvent.Ended end) {
        return new RuleEvent.Set(
                version.rule(),
                version.scope(),
                version.value(),
                version.unit(),
                version.validFrom(),
                end.validTo(),
                version.citation(),
                version.standing(),
                version.revision());
    }

    /** Those that decisions may rest on, with the end that each has by now. */
    List<RuleEvent.Set> standing() {
        return List.copyOf(standing);
    }

    /** One of those, by its name. */
    Optional<RuleEvent.Set> standing(String name) {
        return standing.stream()
                .filter(version -> version.versionName().equals(name))
                .findFirst();
    }

    /** How many were ever set for that scope and first day. */
    int everFrom(RuleEvent.Set like) {
        return (int) ever.stream()
                .filter(version -> version.scope().equals(like.scope())
                        && version.validFrom().equals(like.validFrom()))
                .count();
    }
}
