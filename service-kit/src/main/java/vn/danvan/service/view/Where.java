package vn.danvan.service.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Conditions and their arguments, side by side. */
final class Where {

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    Where and(String condition, Object... its) {
        conditions.append(conditions.isEmpty() ? "" : " and ").append(condition);
        arguments.addAll(Arrays.asList(its));
        return this;
    }

    Where and(Where other) {
        if (!other.conditions.isEmpty()) {
            conditions.append(conditions.isEmpty() ? "" : " and ").append(other.conditions);
            arguments.addAll(other.arguments);
        }
        return this;
    }

    String sql() {
        return conditions.isEmpty() ? "" : " where " + conditions;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
