package link.aftersales.contracts.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The catalogue of texts. A placeholder is filled from the given values, then from the company's own; a line whose
 * placeholder has no value is left out, so that nobody ever reads "null" or an empty bracket.
 */
public final class Texts {

    private static final Pattern SECTION =
            Pattern.compile("^## (\\w+).*?\\n```\\n(.*?)\\n```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, String> CATALOGUE = read();

    private final Map<String, String> company;

    /** {@code company} fills the placeholders that are the same in every text, such as {@code company} and {@code hotline}. */
    public Texts(Map<String, String> company) {
        this.company = Map.copyOf(company);
    }

    /** The text with its placeholders filled. */
    public String render(Text text, Map<String, String> values) {
        String rendered = template(text)
                .lines()
                .filter(line -> complete(line, values))
                .map(line -> fill(line, values))
                .collect(Collectors.joining("\n"));
        return rendered.replaceAll("\\n{3,}", "\n\n").strip();
    }

    static String template(Text text) {
        String template = CATALOGUE.get(text.name());
        if (template == null) {
            throw new IllegalStateException("texts.zh.md has no text " + text.name());
        }
        return template;
    }

    static Map<String, String> catalogue() {
        return CATALOGUE;
    }

    private boolean complete(String line, Map<String, String> values) {
        return PLACEHOLDER.matcher(line).results().noneMatch(found -> value(found.group(1), values)
                .isEmpty());
    }

    private String fill(String line, Map<String, String> values) {
        return PLACEHOLDER.matcher(line).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
    }

    private String value(String placeholder, Map<String, String> values) {
        String given = values.getOrDefault(placeholder, "");
        return given.isEmpty() ? company.getOrDefault(placeholder, "") : given;
    }

    private static Map<String, String> read() {
        try (InputStream file = Texts.class.getResourceAsStream("texts.zh.md")) {
            if (file == null) {
                throw new IllegalStateException("texts.zh.md is missing beside " + Texts.class);
            }
            String markdown = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> texts = new HashMap<>();
            SECTION.matcher(markdown).results().forEach(found -> texts.put(found.group(1), found.group(2)));
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
