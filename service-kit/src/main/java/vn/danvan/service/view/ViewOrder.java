package vn.danvan.service.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list. The key comes last, so that it is total.
 *
 * @param terms by what, most important first
 */
record ViewOrder(List<Term> terms) {

    private static final String KEY = "key collate \"C\"";

    /**
     * One thing to order by.
     *
     * @param sql the expression
     * @param descending whether greater comes first
     * @param number whether it compares as a number
     */
    record Term(String sql, boolean descending, boolean number) {}

    /**
     * Reads a request's order: names of fields, comma-separated, each after a minus sign when it goes down.
     *
     * @throws vn.danvan.kernel.DomainError {@code view.bad-sort}
     */
    static ViewOrder parse(ViewTable<?> table, @Nullable String sort) {
        List<Term> terms = new ArrayList<>();
        boolean hasKey = false;
        Set<String> seen = new HashSet<>();
        for (String part : sort == null || sort.isBlank() ? new String[0] : sort.split(",", -1)) {
            boolean descending = part.startsWith("-");
            String name = descending ? part.substring(1) : part;
            if (hasKey || !seen.add(name)) {
                throw ViewCode.BAD_SORT.because(part);
            }
            if (name.equals("key")) {
                hasKey = true;
                terms.add(new Term(KEY, descending, false));
            } else {
                ViewField field = table.field(name).orElseThrow(() -> ViewCode.BAD_SORT.because(part));
                terms.add(new Term(field.asSortKey(), descending, field.kind() == ViewField.Kind.NUMBER));
            }
        }
        if (!hasKey) {
            terms.add(new Term(KEY, false, false));
        }
        return new ViewOrder(List.copyOf(terms));
    }

    String columns() {
        return terms.stream().map(Term::sql).collect(Collectors.joining(", "));
    }

    String sql() {
        return terms.stream()
                .map(term -> term.sql() + (term.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /** Only rows behind the cursor's: greater in the first term in which they differ. */
    void behind(Where where, Cursor cursor) {
        List<String> cases = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        for (int last = 0; last < terms.size(); last++) {
            StringBuilder condition = new StringBuilder("(");
            for (int i = 0; i < last; i++) {
                condition.append(terms.get(i).sql()).append(" = ? and ");
                arguments.add(ViewReader.typed(terms.get(i), cursor.keys().get(i)));
            }
            Term term = terms.get(last);
            condition.append(term.sql()).append(term.descending() ? " < ?)" : " > ?)");
            arguments.add(ViewReader.typed(term, cursor.keys().get(last)));
            cases.add(condition.toString());
        }
        where.and("(" + String.join(" or ", cases) + ")", arguments.toArray());
    }
}
