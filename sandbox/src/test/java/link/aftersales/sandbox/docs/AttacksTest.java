package link.aftersales.sandbox.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each line of docs/trust/attacks.md is proven by tests that are there. */
class AttacksTest {

    private static final Path DOCUMENT = Path.of("../docs/trust/attacks.md");
    private static final Pattern TEST = Pattern.compile("@(Parameterized|Repeated)?Test\\b");
    private static final Pattern PROOF = Pattern.compile("\\[`(\\w+)\\.(\\w+)`]\\(([^)\\s]+)\\)");

    @Test
    void everyLineNamesATestThatProvesIt() throws IOException {
        List<String> lines = lines();

        assertThat(lines).hasSizeGreaterThan(30);
        assertThat(lines).allMatch(AttacksTest::isProven, "is proven by tests that are there");
    }

    @Test
    void aLineWithoutATestThatIsThereIsFound() {
        assertThat(isProven("| a | b | |")).isFalse();
        assertThat(isProven("| a | b | [`AttacksTest`](%s) |".formatted(thisFile())))
                .isFalse();
        assertThat(isProven("| a | b | [`AttacksTest.gone`](%s) |".formatted(thisFile())))
                .isFalse();
        assertThat(isProven("| a | b | [`AttacksTest.isProven`](%s) |".formatted(thisFile())))
                .isFalse();
        assertThat(isProven("| a | b | [`AttacksTest.everyLineNamesATestThatProvesIt`](%s) |".formatted(thisFile())))
                .isTrue();
    }

    private static String thisFile() {
        return "../../sandbox/src/test/java/link/aftersales/sandbox/docs/AttacksTest.java";
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| attack or mishap |"))
                .toList();
    }

    private static boolean isProven(String line) {
        List<MatchResult> proofs = PROOF.matcher(line).results().toList();
        return !proofs.isEmpty() && proofs.stream().allMatch(AttacksTest::isTest);
    }

    private static boolean isTest(MatchResult proof) {
        Path file = DOCUMENT.resolveSibling(proof.group(3));
        return file.getFileName().toString().equals(proof.group(1) + ".java")
                && Files.exists(file)
                && isTest(read(file), proof.group(2));
    }

    /** Whether the annotations above the method say so; a blank line ends them. */
    private static boolean isTest(String source, String method) {
        int at = source.indexOf("void " + method + "(");
        return at >= 0
                && TEST.matcher(source.substring(source.lastIndexOf("\n\n", at), at))
                        .find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
