package link.aftersales.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartedTest {

    @TempDir
    Path folder;

    private Process process;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder.resolve("run"));
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void tellsPeopleThePid() throws IOException {
        started().add("kafka", process.toHandle());

        assertThat(folder.resolve("run/kafka.pid")).hasContent(String.valueOf(process.pid()));
    }

    @Test
    void findsWhatAKilledRunHasLeft() throws IOException {
        started().add("kafka", process.toHandle());

        assertThat(started().leftovers()).containsExactly(process.toHandle());
    }

    @Test
    void sparesAProcessThatOnlyHasThePidOfOneOfOurs() throws IOException {
        started().add("kafka", process.toHandle());
        Path file = folder.resolve("run/started.properties");
        Files.writeString(file, Files.readString(file).replaceAll("@\\d{4}", "@1999"));

        assertThat(started().leftovers()).isEmpty();
    }

    @Test
    void forgetsWhatWasStopped() throws IOException {
        started().add("kafka", process.toHandle());

        started().remove("kafka");

        assertThat(started().leftovers()).isEmpty();
        assertThat(folder.resolve("run/kafka.pid")).doesNotExist();
    }

    private Started started() {
        return new Started(new DataFolder(folder));
    }
}
