package link.aftersales.sandbox.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Which processes this data folder has started: {@code <name>.pid} for people, and pid with start time for the next run.
 *
 * <p>A pid alone may have become somebody else's; with the start time it names one process for good.
 */
final class Started {

    private final DataFolder data;
    private final Path file;

    Started(DataFolder data) {
        this.data = data;
        this.file = data.run("started.properties");
    }

    synchronized void add(String name, ProcessHandle process) throws IOException {
        Files.writeString(data.run(name + ".pid"), process.pid() + "\n");
        Properties known = read();
        known.setProperty(name, identity(process));
        write(known);
    }

    synchronized void remove(String name) throws IOException {
        Files.deleteIfExists(data.run(name + ".pid"));
        Properties known = read();
        known.remove(name);
        write(known);
    }

    /** Those of an earlier run that still live, because that run was killed before it could stop them. */
    synchronized List<ProcessHandle> leftovers() throws IOException {
        Properties known = read();
        return known.stringPropertyNames().stream()
                .flatMap(name -> living(known.getProperty(name)))
                .toList();
    }

    private static Stream<ProcessHandle> living(String identity) {
        long pid = Long.parseLong(identity.substring(0, identity.indexOf('@')));
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.filter(found -> identity(found).equals(identity)).stream();
    }

    private static String identity(ProcessHandle process) {
        Instant since = process.info().startInstant().orElse(Instant.EPOCH);
        return process.pid() + "@" + since;
    }

    private Properties read() throws IOException {
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                known.load(in);
            }
        }
        return known;
    }

    private void write(Properties known) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            known.store(out, null);
        }
    }
}
