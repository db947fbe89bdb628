package vn.danvan.reporting.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.danvan.reporting.document.DocumentForm;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Closing;
import vn.danvan.reporting.document.PartyDocument.Heading;
import vn.danvan.service.template.Placeholder;
import vn.danvan.service.template.Template;
import vn.danvan.service.template.TemplateContent;
import vn.danvan.service.template.TemplateContent.Item;

/**
 * The document as a Word file (ISO/IEC 29500) that the office goes on editing, in the layout of a template that the office
 * edits as well. The same document in the same template gives the same bytes.
 */
public final class Docx {

    private static final Map<DocumentForm, byte[]> BUNDLED = bundled();

    private Docx() {}

    /** The file's bytes, in the template that comes with the software. */
    public static byte[] render(PartyDocument document) {
        return render(document, bundled(document.form()));
    }

    /**
     * The file's bytes in another template.
     *
     * @param template a template's bytes
     * @throws vn.danvan.kernel.DomainError what is wrong with the template
     */
    public static byte[] render(PartyDocument document, byte[] template) {
        Template read = Template.read(template);
        return read.fill(content(document, new WordBlocks(read)));
    }

    /** The template that comes with the software, to begin one's own from. */
    public static byte[] bundled(DocumentForm form) {
        return Objects.requireNonNull(BUNDLED.get(form)).clone();
    }

    private static TemplateContent content(PartyDocument d, WordBlocks blocks) {
        Map<Placeholder, String> texts = new EnumMap<>(Placeholder.class);
        texts.put(Placeholder.SUPERIOR, d.superior());
        texts.put(Placeholder.ISSUER, d.issuer());
        texts.put(Placeholder.NUMBER, d.number());
        texts.put(Placeholder.MARK, Objects.requireNonNullElse(d.mark(), ""));
        texts.put(Placeholder.PLACE_AND_DATE, d.placeAndDate());
        texts.put(Placeholder.KIND, d.kind());
        texts.put(Placeholder.SUBJECT, String.join("\n", d.subject()));
        texts.put(Placeholder.LAST_WORDS, d.closing().lastWords());
        texts.put(Placeholder.SIGNED_FOR, d.closing().signedFor());
        texts.put(Placeholder.POSITION, d.closing().position());
        texts.put(Placeholder.IDENTITY, d.id());
        int opening = next(d.body(), 0, 1);
        String before = blocks.xml(d.body().subList(0, opening));
        Map<Placeholder, List<Item>> loops = Map.of(
                Placeholder.SECTIONS,
                titled(d.body().subList(opening, d.body().size()), 1, blocks),
                Placeholder.ANNEXES,
                titled(d.annex(), 0, blocks),
                Placeholder.RECIPIENTS,
                recipients(d.form(), d.closing()));
        return new TemplateContent(
                texts,
                before,
                loops,
                blocks.pictures(),
                new TemplateContent.Properties(
                        d.title(),
                        d.issuer(),
                        "Sổ Dân vận, " + d.id(),
                        Instant.ofEpochSecond(d.madeAt().getEpochSecond()).toString()));
    }

    /** The blocks cut before each heading of the level. */
    private static List<Item> titled(List<Block> blocks, int level, WordBlocks word) {
        List<Item> items = new ArrayList<>();
        for (int from = 0; from < blocks.size(); ) {
            int to = next(blocks, from + 1, level);
            Heading heading = (Heading) blocks.get(from);
            items.add(new Item(Map.of(Placeholder.TITLE, heading.text()), word.xml(blocks.subList(from + 1, to))));
            from = to;
        }
        return items;
    }

    private static int next(List<Block> blocks, int from, int level) {
        for (int i = from; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Heading heading && heading.level() == level) {
                return i;
            }
        }
        return blocks.size();
    }

    private static List<Item> recipients(DocumentForm form, Closing closing) {
        List<Item> items = new ArrayList<>();
        List<String> names = closing.recipients();
        for (int i = 0; i < names.size(); i++) {
            String end = form.afterRecipient(i + 1 == names.size());
            items.add(new Item(Map.of(Placeholder.NAME, names.get(i), Placeholder.LINE_END, end), ""));
        }
        return items;
    }

    private static Map<DocumentForm, byte[]> bundled() {
        Map<DocumentForm, byte[]> all = new EnumMap<>(DocumentForm.class);
        for (DocumentForm form : DocumentForm.values()) {
            String name = "/template/" + form.name().toLowerCase(Locale.ROOT) + ".docx";
            try (InputStream in = Objects.requireNonNull(Docx.class.getResourceAsStream(name), name)) {
                all.put(form, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}
