package vn.danvan.service.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;

/** Which events are meant: what is not said is left open. It is put together step by step and used once. */
public final class EventQuery {

    private static final String INDEX = ":index";

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();
    private @Nullable String thing;

    private EventQuery and(String condition, Object... its) {
        conditions.append(conditions.isEmpty() ? " where " : " and ").append(condition);
        arguments.addAll(List.of(its));
        return this;
    }

    /** Every event. */
    public static EventQuery all() {
        return new EventQuery();
    }

    /** Those of one stream. */
    public EventQuery ofStream(String stream) {
        return and("e.stream = ?", stream);
    }

    /** Those that name a thing, or changed what a body may read, by its stream. Once only. */
    public EventQuery about(String stream) {
        if (thing != null) {
            return and("exists (select from event_thing o where o.thing = ? and o.log_index = e.log_index)", stream);
        }
        thing = stream;
        return and("t.thing = ?", stream);
    }

    /** Those of all streams of these kinds. */
    public EventQuery ofCategories(Collection<String> categories) {
        List<Object> bounds = new ArrayList<>();
        List<String> ranges = new ArrayList<>();
        for (String category : categories) {
            ranges.add("(e.stream >= ? and e.stream < ?)");
            bounds.add(category + "/");
            bounds.add(category + "0"); // the character behind the slash
        }
        return and("(" + String.join(" or ", ranges) + ")", bounds.toArray());
    }

    /** Those of one account. */
    public EventQuery by(String actor) {
        return and("e.actor = ?", actor);
    }

    /** Those that an account acting for this body recorded. */
    public EventQuery actingFor(String code) {
        return and("e.agency = ?", code);
    }

    /** Those of these stored names and versions. */
    public EventQuery types(Collection<String> types) {
        return and("e.type = any(?)", array(types));
    }

    /** Those decided by one version of a rule. */
    public EventQuery ruleVersion(String version) {
        return and("? = any(e.rule_versions)", version);
    }

    /** Those with this correlation id. */
    public EventQuery correlation(String id) {
        return and("e.correlation_id = ?", id);
    }

    /** With this causation id: what one command recorded. */
    public EventQuery causation(String id) {
        return and("e.causation_id = ?", id);
    }

    /** Those at these indexes. */
    public EventQuery at(Collection<Long> indexes) {
        return and(INDEX + " = any(?)", (Object) indexes.toArray(Long[]::new));
    }

    /** From this index on. */
    public EventQuery from(long index) {
        return and(INDEX + " >= ?", index);
    }

    /** Up to and with this index. */
    public EventQuery upTo(long index) {
        return and(INDEX + " <= ?", index);
    }

    /** In effect on this day or later. */
    public EventQuery effectiveFrom(LocalDate day) {
        return and("e.effective_on >= ?", day);
    }

    /** In effect on this day or earlier. */
    public EventQuery effectiveTo(LocalDate day) {
        return and("e.effective_on <= ?", day);
    }

    /**
     * Those that the actor may read: all for who reads the province; else those that changed what only its own body's
     * people read, and those about its body that changed nothing but what everybody reads.
     */
    public EventQuery readableBy(Actor actor) {
        if (actor.readsProvince()) {
            return this;
        }
        List<String> bodies = new ArrayList<>();
        AgencyId agency = actor.agency();
        if (agency != null) {
            bodies.add(agency.stream());
        }
        AssociationId association = actor.association();
        if (association != null) {
            bodies.add(association.stream());
        }
        if (bodies.size() == 1) {
            about(bodies.getFirst());
        }
        return and(
                "(e.readers && ?::text[] or (e.readers = '{*}' and e.about && ?::text[]))",
                array(bodies),
                array(bodies));
    }

    private static Object array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** The column to page by: of the narrower table, so that its index gives the order. */
    String index() {
        return thing == null ? "e.log_index" : "t.log_index";
    }

    String sql() {
        return (thing == null ? " from event_record e" : " from event_thing t join event_record e using (log_index)")
                + conditions.toString().replace(INDEX, index());
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
