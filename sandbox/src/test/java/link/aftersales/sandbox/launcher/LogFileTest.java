package link.aftersales.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @Test
    void setsALargeLogAsideWhileItsWriterGoesOn(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("kafka.log");
        try (var writer = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write("many old lines\n");
            writer.flush();

            new LogFile(log, 10).trim();
            writer.write("a new line\n");
        }

        assertThat(log).hasContent("a new line\n");
        assertThat(folder.resolve("kafka.log.1")).hasContent("many old lines\n");
    }

    @Test
    void leavesASmallLogAlone(@TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("kafka.log"), "a line\n");

        new LogFile(log, 10).trim();

        assertThat(log).hasContent("a line\n");
    }
}
