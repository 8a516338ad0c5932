package link.aftersales.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever watches hears of each change at once. */
class ChangesTest {

    @TempDir
    Path directory;

    @Test
    void tellsAtOnceWhatHappenedBeforeAndWaitsForWhatHappensNext() throws Exception {
        try (Playground playground = new Playground(directory)) {
            long now = number(playground, -1);

            CompletableFuture<Long> next = CompletableFuture.supplyAsync(() -> number(playground, now));
            playground.member("lisi");

            assertThat(next.get(10, TimeUnit.SECONDS)).isGreaterThan(now);
        }
    }

    @Test
    void countsCallsAndFaultsToo() {
        try (Playground playground = new Playground(directory)) {
            long before = number(playground, -1);
            playground.api("GET", "/cgi-bin/gettoken?corpid=wrong&corpsecret=wrong", null);
            long called = number(playground, before);
            playground.control("DELETE", "/faults", null);

            assertThat(called).isGreaterThan(before);
            assertThat(number(playground, called)).isGreaterThan(called);
        }
    }

    private static long number(Playground playground, long after) {
        return playground
                .control("GET", "/changes?after=" + after, null)
                .path("number")
                .asLong();
    }
}
