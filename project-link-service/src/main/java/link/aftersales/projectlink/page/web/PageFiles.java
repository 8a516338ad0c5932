package link.aftersales.projectlink.page.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The files that pages are made of, without what only their writers need. */
final class PageFiles {

    private static final Pattern CUSTOM_PROPERTY = Pattern.compile("--[a-z-]+");

    private PageFiles() {}

    static String read(String name) {
        try (InputStream file = PageFiles.class.getResourceAsStream("/page/" + name)) {
            String text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("\\s*\\n\\s*", "\n").replace(">\n<", "><").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Quotes go where HTML needs none, never around what people wrote. */
    static String template(String name) {
        return read(name + ".mustache")
                .replaceAll("(?<=[a-z]=)\"([\\w-]+)\"(?=[ >{])", "$1")
                .replace("</li>", "");
    }

    static String css() {
        Map<String, String> names = new HashMap<>();
        String shortNames = CUSTOM_PROPERTY
                .matcher(read("page.css"))
                .replaceAll(name ->
                        names.computeIfAbsent(name.group(), known -> "--" + Character.toString('a' + names.size())));
        return shortNames
                .replace("\n", "")
                .replaceAll("\\s*([{};,>~])\\s*|(?<=[a-z]:) ", "$1")
                .replace(";}", "}");
    }

    static String script() {
        return read("page.js").replaceAll(" ?(=>|[=!<>]=+|[={}(),+?:;]|&&|\\|\\|) ?", "$1");
    }
}
