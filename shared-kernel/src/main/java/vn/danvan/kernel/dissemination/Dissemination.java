package vn.danvan.kernel.dissemination;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.kernel.plan.DirectiveId;

/**
 * What was done to bring directives to people.
 *
 * @param directives what it was about; one act may be about several, and counts once for each of them
 * @param name such as {@code Hội nghị cán bộ chủ chốt huyện}
 * @param place where it was held, or where it appeared
 * @param count how many conferences, or news and articles, the act stands for, from 1
 * @param people how many attended, by counting heads; 0 for news and articles
 */
public record Dissemination(
        List<DirectiveId> directives,
        DisseminationForm form,
        String name,
        LocalDate on,
        String place,
        int count,
        long people) {

    /** Copies the list. */
    public Dissemination {
        directives = List.copyOf(directives);
    }
}
