package link.aftersales.sandbox.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything a run leaves behind, in one folder that only one run uses at a time. */
record DataFolder(Path root) {

    private static final List<String> MADE_HERE = List.of(
            "postgres",
            "postgres.unfinished",
            "postgres.password",
            "kafka",
            "simulator",
            "logs",
            "run",
            "admin.key",
            "secrets.properties");

    static DataFolder of(Map<String, String> environment, Home home) {
        String named = environment.getOrDefault("DATA_DIR", "");
        Path root = named.isBlank() ? home.root().resolve("data") : Path.of(named);
        return new DataFolder(root.toAbsolutePath().normalize());
    }

    Path run(String file) {
        return root.resolve("run").resolve(file);
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    Path adminKey() {
        return root.resolve("admin.key");
    }

    /** Held until this process ends, however it ends. */
    FileLock lock() throws IOException {
        Files.createDirectories(root.resolve("run"));
        Files.createDirectories(root.resolve("logs"));
        FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            throw new CannotStart("another run uses " + root + " (process "
                    + Files.readString(run("launcher")).trim() + "); stop it or set DATA_DIR to another folder");
        }
        Files.writeString(run("launcher"), ProcessHandle.current().pid() + "\n");
        return lock;
    }

    boolean isInUse() throws IOException {
        if (Files.notExists(lockFile())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    private Path lockFile() {
        return run("lock");
    }

    /** Deletes what runs have made here, and nothing else; the lock stays. */
    void empty() throws IOException {
        for (String name : MADE_HERE) {
            delete(root.resolve(name));
        }
        Files.createDirectories(root.resolve("logs"));
    }

    private void delete(Path path) throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        try (Stream<Path> found = Files.walk(path)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                if (isKept(each)) {
                    continue;
                }
                Files.delete(each);
            }
        }
    }

    private boolean isKept(Path path) {
        return path.equals(root.resolve("run")) || path.equals(lockFile()) || path.equals(run("launcher"));
    }

    /** The last lines of a part's log, for whoever asks why it does not start. */
    Optional<String> endOfLog(String name) throws IOException {
        if (Files.notExists(log(name))) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(log(name));
        return Optional.of(String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
    }
}
