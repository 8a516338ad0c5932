package link.aftersales.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwaitTest {

    @Test
    void asksUntilThereIsAnAnswer() throws InterruptedException {
        Iterator<Optional<String>> answers =
                List.of(Optional.<String>empty(), Optional.of("AS1")).iterator();

        assertThat(new Await(Duration.ofSeconds(5)).until("编号", answers::next, () -> ""))
                .isEqualTo("AS1");
    }

    @Test
    void saysWhatItSawInsteadWhenPatienceIsOver() {
        assertThatThrownBy(() -> new Await(Duration.ZERO).until("编号", Optional::empty, () -> "欢迎"))
                .isInstanceOf(NotSeen.class)
                .hasMessage("等不到：编号；最后看到的是：欢迎");
    }
}
