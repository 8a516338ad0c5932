package link.aftersales.http.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import link.aftersales.contracts.text.CheckText;
import org.junit.jupiter.api.Test;

class SelfCheckTest {

    private static final CheckLine FINE = CheckLine.of(CheckText.CHECK_TEMPLATE_OK);

    @Test
    void tellsWhatToDoWhereSomethingIsWrong() {
        assertThat(CheckLine.of(CheckText.CHECK_WECOM_OTHER, Map.of("errcode", "40058")))
                .satisfies(line -> {
                    assertThat(line.check()).isEqualTo("wecom-access");
                    assertThat(line.state()).isEqualTo("warn");
                    assertThat(line.words()).contains("40058").doesNotContain("\n");
                    assertThat(line.whatToDo()).contains("developer.work.weixin.qq.com");
                });
        assertThat(FINE.whatToDo()).isNull();
    }

    @Test
    void waitsForNobodyLongAndKeepsTheOrder() {
        CountDownLatch never = new CountDownLatch(1);
        Check hanging = check("hanging", () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return FINE;
        });
        Check broken = check("broken", () -> {
            throw new IllegalStateException("13800138000");
        });

        List<CheckLine> lines =
                new SelfCheck(List.of(hanging, broken, check("template", () -> FINE)), Duration.ofMillis(200)).look();

        assertThat(lines).extracting(CheckLine::check).containsExactly("hanging", "broken", "template");
        assertThat(lines).extracting(CheckLine::state).containsExactly("unknown", "unknown", "ok");
        assertThat(lines.toString()).doesNotContain("13800138000");
        never.countDown();
    }

    private static Check check(String name, Supplier<CheckLine> look) {
        return new Check() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public CheckLine look() {
                return look.get();
            }
        };
    }
}
