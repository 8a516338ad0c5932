package link.aftersales.sandbox.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A tour to files that are gone is worse than none. */
class LinksTest {

    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]+]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern LABEL = Pattern.compile("\\[`(\\w+)(?:\\.(\\w+))?`]\\(([^)#\\s]+\\.java)\\)");

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFile(Path document) throws IOException {
        List<String> stale = LINK.matcher(Files.readString(document))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains(":"))
                .filter(link -> Files.notExists(document.resolveSibling(link)))
                .toList();

        assertThat(stale).as("stale links in %s", HOUSE.relativize(document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyNamedMethodIsInItsFile(Path document) throws IOException {
        List<String> gone = LABEL.matcher(Files.readString(document))
                .results()
                .filter(label -> !holds(document.resolveSibling(label.group(3)), label.group(1), label.group(2)))
                .map(label -> label.group())
                .toList();

        assertThat(gone)
                .as("names that are gone from %s", HOUSE.relativize(document))
                .isEmpty();
    }

    @Test
    void theRepairJourneyNamesItsWay() throws IOException {
        String journey = Files.readString(HOUSE.resolve("docs/journeys/repair-request.md"));

        assertThat(LABEL.matcher(journey).results().count()).isGreaterThan(10);
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(HOUSE)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("/target/", "/src/main/", "/data/", "/node_modules/", "/.git/")
                            .noneMatch(file.toString()::contains))
                    .toList();
        }
    }

    private static boolean holds(Path file, String type, String method) {
        if (!file.getFileName().toString().equals(type + ".java")) {
            return false;
        }
        try {
            return method == null
                    || Pattern.compile("\\b" + method + "\\s*\\(")
                            .matcher(Files.readString(file))
                            .find();
        } catch (IOException e) {
            return false;
        }
    }
}
