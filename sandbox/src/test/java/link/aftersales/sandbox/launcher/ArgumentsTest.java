package link.aftersales.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void understandsEveryWordOfTheUsage() {
        assertThat(Arguments.parse(List.of())).contains(new Arguments(false, false, false));
        assertThat(Arguments.parse(List.of("--fresh"))).contains(new Arguments(true, false, false));
        assertThat(Arguments.parse(List.of("--fresh", "story"))).contains(new Arguments(true, true, false));
        assertThat(Arguments.parse(List.of("check"))).contains(new Arguments(false, false, true));
    }

    @Test
    void looksOnlyAtWhatRunsAlready() {
        assertThat(Arguments.parse(List.of("--fresh", "check"))).isEmpty();
        assertThat(Arguments.parse(List.of("check", "story"))).isEmpty();
    }

    @Test
    void refusesAWordNobodyKnows() {
        assertThat(Arguments.parse(List.of("story", "--quick"))).isEmpty();
    }
}
