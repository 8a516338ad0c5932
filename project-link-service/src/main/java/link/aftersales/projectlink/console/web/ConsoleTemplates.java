package link.aftersales.projectlink.console.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import link.aftersales.projectlink.console.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The console's HTML: one frame, and one template for each kind of block; all that is filled in is escaped. */
@Component
class ConsoleTemplates {

    private final Mustache.Compiler compiler = Mustache.compiler()
            .escapeHTML(true)
            .nullValue("")
            .emptyStringIsFalse(true)
            .withLoader(name -> new StringReader(read(name)));
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final ConsoleAssets assets;

    ConsoleTemplates(ConsoleAssets assets) {
        this.assets = assets;
    }

    String page(Screen screen, @Nullable Session session, String path, boolean swapped) {
        return template("frame")
                .execute(new Frame(
                        screen.title(),
                        screen.lead(),
                        session == null ? null : new Person(session.who()),
                        Menu.at(path),
                        assets.icon(),
                        assets.css(),
                        assets.script(),
                        swapped,
                        html(screen.blocks())));
    }

    private String html(List<Block> blocks) {
        return blocks.stream().map(this::html).collect(Collectors.joining());
    }

    private String html(Block block) {
        return template(block.template()).execute(block.filled(this::html));
    }

    private Template template(String name) {
        return templates.computeIfAbsent(name, file -> compiler.compile(read(file)));
    }

    private static String read(String name) {
        try (InputStream file = ConsoleTemplates.class.getResourceAsStream("/console/" + name + ".mustache")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Person(String who) {}

    private record Frame(
            String title,
            @Nullable String lead,
            @Nullable Person person,
            List<Menu.Item> menu,
            String icon,
            String css,
            String script,
            boolean swapped,
            String content) {}
}
