package link.aftersales.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void emptiesOnlyWhatRunsHaveMade() throws IOException {
        Files.createDirectories(folder.resolve("postgres/base"));
        Files.writeString(folder.resolve("postgres/base/1"), "x");
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("run/ports.env"), "x");
        Files.writeString(folder.resolve("admin.key"), "x");
        Files.writeString(folder.resolve("letter.txt"), "mine");

        new DataFolder(folder).empty();

        assertThat(folder.resolve("letter.txt")).hasContent("mine");
        assertThat(folder.resolve("postgres")).doesNotExist();
        assertThat(folder.resolve("run/ports.env")).doesNotExist();
        assertThat(folder.resolve("admin.key")).doesNotExist();
    }

    @Test
    void followsNoLinkOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("letter.txt"), "mine");
        Files.createSymbolicLink(folder.resolve("kafka"), elsewhere);

        new DataFolder(folder).empty();

        assertThat(elsewhere.resolve("letter.txt")).hasContent("mine");
    }
}
