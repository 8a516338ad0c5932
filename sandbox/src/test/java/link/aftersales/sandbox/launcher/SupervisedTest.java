package link.aftersales.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import link.aftersales.messaging.test.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {

    @TempDir
    Path folder;

    private Supervised part;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder.resolve("run"));
        Part sleeper = Part.of("kafka", List.of("sleep", "60"), Map.of(), () -> true);
        part = new Supervised(sleeper, folder.resolve("kafka.log"), new Started(new DataFolder(folder)));
        part.start();
    }

    @AfterEach
    void end() throws Exception {
        stop();
    }

    @Test
    void startsAgainWhatWasKilled() throws Exception {
        ProcessHandle first = anotherThan(0);

        first.destroyForcibly();

        assertThat(anotherThan(first.pid()).isAlive()).isTrue();
    }

    @Test
    void doesNotStartAgainWhatWasStopped() throws Exception {
        ProcessHandle first = anotherThan(0);

        stop();

        assertThat(first.isAlive()).isFalse();
        assertThat(part.askToStop()).isEmpty();
    }

    @Test
    void countsDeathsSoonAfterTheStart() throws Exception {
        ProcessHandle first = anotherThan(0);
        first.destroyForcibly();
        anotherThan(first.pid());

        assertThat(part.earlyDeaths()).isEqualTo(1);
    }

    private void stop() throws IOException, InterruptedException {
        Optional<ProcessHandle> ending = part.askToStop();
        Signals.awaitEnd(ending.stream().toList(), Duration.ofSeconds(5));
    }

    private ProcessHandle anotherThan(long pid) {
        return Eventually.eventually(() -> living(pid), Optional::isPresent).orElseThrow();
    }

    private Optional<ProcessHandle> living(long exceptPid) {
        Path file = folder.resolve("run/kafka.pid");
        try {
            long pid =
                    Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
            return ProcessHandle.of(pid).filter(found -> pid != 0 && pid != exceptPid);
        } catch (IOException | NumberFormatException beingWritten) {
            return Optional.empty();
        }
    }
}
