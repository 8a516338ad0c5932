package link.aftersales.sandbox.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One PostgreSQL server: where its programs and data are, how it is made and how it is started. */
public final class PostgresServer {

    private static final String SUPERUSER = "postgres";

    private final Path programs;
    private final Path data;
    private final int port;
    private final String password;

    /** The password is the one of the super-user and is set when the data folder is made. */
    public PostgresServer(Path programs, Path data, int port, String password) {
        this.programs = programs;
        this.data = data;
        this.port = port;
        this.password = password;
    }

    /** Makes the data folder if it is not there; a half-made one never counts as made. */
    public void create(Path log) throws IOException, InterruptedException {
        if (Files.exists(data)) {
            return;
        }
        Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        Path passwordFile = data.resolveSibling(data.getFileName() + ".password");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, password);
        Process initdb = new ProcessBuilder(initdb(unfinished, passwordFile))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        int exit = initdb.waitFor();
        Files.delete(passwordFile);
        if (exit != 0) {
            throw new IOException("initdb failed, see " + log);
        }
        Files.move(unfinished, data);
    }

    private List<String> initdb(Path folder, Path passwordFile) {
        return Superuser.dropped(List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions"));
    }

    /** The command whose process is the postmaster itself, so that killing its pid is a real crash. */
    public List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", String.valueOf(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "max_connections=150",
                "shared_buffers=24MB",
                "max_wal_size=512MB",
                "log_timezone=Asia/Shanghai",
                "log_line_prefix=%m [%p] %u@%d ")) {
            command.add("-c");
            command.add(setting);
        }
        return Superuser.dropped(command);
    }

    /** The postmaster that the data folder itself names, whoever started it. */
    public Optional<ProcessHandle> postmaster() throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (Files.notExists(lock)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(lock);
        if (lines.isEmpty() || lines.getFirst().isBlank()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Math.abs(Long.parseLong(lines.getFirst().trim())));
    }

    /** Takes away the lock of a postmaster whose pid now belongs to another program, else PostgreSQL never starts. */
    public void dropLockOfAnotherProgram() throws IOException {
        Optional<ProcessHandle> named = postmaster();
        if (named.isPresent() && !isPostgres(named.get())) {
            Files.delete(data.resolve("postmaster.pid"));
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("/postgres"))
                .orElse(true);
    }

    /** The address of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes the databases and their roles that are not there; waits for the server as long as it takes. */
    public Databases databases() {
        return new Databases(url(SUPERUSER), SUPERUSER, password);
    }
}
