package link.aftersales.sandbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path data;

    @Test
    void dropsTheLockWhosePidNowBelongsToAnotherProgram() throws IOException {
        Path lock = lockOf(ProcessHandle.current().pid());

        server().dropLockOfAnotherProgram();

        assertThat(lock).doesNotExist();
    }

    @Test
    void leavesTheLockOfAnEndedPostmasterToPostgresql() throws IOException {
        Path lock = lockOf(Integer.MAX_VALUE);

        server().dropLockOfAnotherProgram();

        assertThat(lock).exists();
    }

    @Test
    void needsNoLockAtAll() throws IOException {
        server().dropLockOfAnotherProgram();

        assertThat(server().postmaster()).isEmpty();
    }

    private Path lockOf(long pid) throws IOException {
        return Files.writeString(data.resolve("postmaster.pid"), pid + "\n" + data + "\n");
    }

    private PostgresServer server() {
        return new PostgresServer(Path.of("programs"), data, 1, "secret");
    }
}
