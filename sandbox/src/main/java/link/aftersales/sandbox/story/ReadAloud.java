package link.aftersales.sandbox.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;

/** What a person sees of a page, as lines of text. */
final class ReadAloud {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadAloud() {}

    static String page(String html) {
        return html.replaceAll("(?is)<(head|style|script)\\b.*?</\\1>", "")
                .replaceAll("(?i)</?(a|b|em|i|small|span|strong|time)\\b[^>]*>", " ")
                .replaceAll("(?s)<[^>]*>", "\n")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    static String json(String text) {
        try {
            return JSON.readTree(text).toPrettyString();
        } catch (JsonProcessingException notJson) {
            throw new NotSeen("JSON", text);
        }
    }
}
