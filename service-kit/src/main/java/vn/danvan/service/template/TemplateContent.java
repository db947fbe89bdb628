package vn.danvan.service.template;

import java.util.List;
import java.util.Map;

/**
 * What a template is filled with.
 *
 * @param texts for each placeholder of words outside loops; one that is absent is empty
 * @param opening WordprocessingML of the paragraphs before the first section
 * @param loops for each loop its items, in order
 * @param pictures to which the WordprocessingML refers by relationship
 * @param properties title, creator and the like
 */
public record TemplateContent(
        Map<Placeholder, String> texts,
        String opening,
        Map<Placeholder, List<Item>> loops,
        List<Picture> pictures,
        Properties properties) {

    /** Copies the collections. */
    public TemplateContent {
        texts = Map.copyOf(texts);
        loops = Map.copyOf(loops);
        pictures = List.copyOf(pictures);
    }

    /**
     * One turn of a loop.
     *
     * @param texts for each placeholder of words
     * @param content WordprocessingML, where the loop has content
     */
    public record Item(Map<Placeholder, String> texts, String content) {

        /** Copies the map. */
        public Item {
            texts = Map.copyOf(texts);
        }
    }

    /**
     * A picture.
     *
     * @param relation the relationship by which it is referred to
     * @param name of its file, such as {@code dv-1.png}; its ending says what it is
     */
    public record Picture(String relation, String name, byte[] bytes) {}

    /**
     * The file's properties.
     *
     * @param at the moment that it bears, such as {@code 2020-04-17T09:03:00Z}
     */
    public record Properties(String title, String creator, String description, String at) {}
}
