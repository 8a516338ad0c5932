package link.aftersales.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void understandsEveryWordOfTheUsage() {
        assertThat(Arguments.parse(List.of())).contains(new Arguments(false, false));
        assertThat(Arguments.parse(List.of("--fresh"))).contains(new Arguments(true, false));
        assertThat(Arguments.parse(List.of("--fresh", "story"))).contains(new Arguments(true, true));
    }

    @Test
    void refusesAWordNobodyKnows() {
        assertThat(Arguments.parse(List.of("story", "--quick"))).isEmpty();
    }
}
