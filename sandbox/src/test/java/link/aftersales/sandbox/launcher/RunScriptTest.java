package link.aftersales.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The functions of {@code ./run}, sourced by a shell that sees made-up JDKs and trees. */
class RunScriptTest {

    private static final Path RUN = Path.of("..", "run").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void takesTheFirstJdkThatIsNewEnough() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path first = jdk("first", "21.0.2");
        Path second = jdk("second", "25");

        assertThat(sourced("candidates() { printf '%s\\n' '" + old + "' '" + first + "' '" + second + "'; }; find_jdk"))
                .isEqualTo(first.toString());
    }

    @Test
    void takesNoRuntimeWithoutACompiler() throws Exception {
        Path runtime = jdk("jre", "21.0.2");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(sourced("candidates() { echo '" + runtime + "'; }; find_jdk"))
                .isEmpty();
    }

    @Test
    void reads18AsWritten() throws Exception {
        assertThat(sourced("major_of '" + jdk("eight", "1.8.0_402") + "'")).isEqualTo("1");
    }

    @Test
    void saysWhatToInstallWhenThereIsNoJdk() throws Exception {
        assertThat(sourced("find_jdk() { :; }; (main) 2>&1; echo \"exit $?\""))
                .contains("No JDK 21 or newer was found")
                .endsWith("exit 1");
    }

    @Test
    void refusesAnUnknownArgument() throws Exception {
        assertThat(sourced("(main --quick) 2>&1; echo \"exit $?\""))
                .startsWith("unknown argument: --quick")
                .contains("usage:")
                .endsWith("exit 2");
    }

    @Test
    void buildsAProgramThatIsOlderThanItsSources() throws Exception {
        Path jar = folder.resolve("gateway/target/gateway-1.0.0-SNAPSHOT.jar");
        Files.createDirectories(folder.resolve("gateway/target/lib"));
        Path source =
                Files.createDirectories(folder.resolve("gateway/src/main")).resolve("A.java");
        Files.writeString(source, "");
        Files.writeString(folder.resolve("gateway/pom.xml"), "");
        Files.writeString(folder.resolve("pom.xml"), "");
        String question = "home='" + folder + "'; is_stale gateway && echo stale || echo built";

        assertThat(sourced(question)).isEqualTo("stale");
        Files.writeString(jar, "");
        later(jar, 10);
        assertThat(sourced(question)).isEqualTo("built");
        later(source, 20);
        assertThat(sourced(question)).isEqualTo("stale");
    }

    private static void later(Path file, int seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(seconds)));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        assertThat(Files.createFile(home.resolve("bin/javac")).toFile().setExecutable(true))
                .isTrue();
        return home;
    }

    private static String sourced(String commands) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-c", "source '" + RUN + "'; " + commands)
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return output.strip();
    }
}
