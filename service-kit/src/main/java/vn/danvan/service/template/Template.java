package vn.danvan.service.template;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.DomainError;

/**
 * A Word file that the office edits in a word processor and that says where the contents of a report go. One that was read
 * can be filled: whatever could fail was found by the check.
 */
public final class Template {

    /** Most bytes of a template: 5 MiB. */
    public static final int MOST_BYTES = DocxParts.MOST_BYTES;

    private final WordPackage word;

    private Template(WordPackage word) {
        this.word = word;
    }

    /** Everything that is wrong with the file; nothing when it can be adopted. Whatever the bytes are, this answers. */
    public static List<Problem> check(byte[] file) {
        WordPackage word;
        try {
            word = new WordPackage(file);
        } catch (DomainError unreadable) {
            String detail = unreadable.detail();
            return List.of(Problem.of((TemplateCode) unreadable.code(), detail == null ? "" : detail, ""));
        }
        return TemplateCheck.of(word);
    }

    /**
     * The template, ready to be filled.
     *
     * @throws DomainError what is wrong first, and all that is wrong
     */
    public static Template read(byte[] file) {
        WordPackage word = new WordPackage(file);
        List<Problem> problems = TemplateCheck.of(word);
        if (!problems.isEmpty()) {
            throw refusal(problems, null);
        }
        return new Template(word);
    }

    /**
     * The refusal of a template that has problems: the first names its code, and all are listed.
     *
     * @param pointer to the field that names the file; absent when the file itself was sent
     */
    public static DomainError refusal(List<Problem> problems, @Nullable String pointer) {
        Problem first = problems.getFirst();
        TemplateCode code = Arrays.stream(TemplateCode.values())
                .filter(each -> each.id().equals(first.code()))
                .findFirst()
                .orElseThrow();
        DomainError refusal = code.because(first.what())
                .listing(problems.stream()
                        .map(problem -> problem.violation(pointer))
                        .toList());
        return pointer == null ? refusal : refusal.at(pointer);
    }

    /** The identifier that the file gives a style. */
    public String style(TemplateStyle style) {
        return Objects.requireNonNull(word.style(style), style.called());
    }

    /** The beginning of names that nothing in the file has. */
    public String freshPrefix() {
        String prefix = "dv";
        while (taken(prefix)) {
            prefix += "x";
        }
        return prefix;
    }

    private boolean taken(String prefix) {
        return word.parts().keySet().stream().anyMatch(name -> name.contains("/" + prefix))
                || (word.relations() != null
                        && Xml.children(word.relations().getDocumentElement()).stream()
                                .anyMatch(each -> each.getAttribute("Id").startsWith(prefix)));
    }

    /** The finished Word file; the same content gives the same bytes. Fills this template once. */
    public byte[] fill(TemplateContent content) {
        return new TemplateFill(word, content).bytes();
    }
}
