package link.aftersales.sandbox.simulator.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import link.aftersales.sandbox.simulator.http.Json;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines, each a list of changes {@code [table, id, row or null]}. It grows until most of it is history and is
 * then rewritten beside itself and moved into place. Written through to the operating system, not to the platter: it
 * survives a killed process, which is all that the simulator promises.
 */
final class Journal {

    private static final long SMALLEST_WORTH_COMPACTING = 8L << 20;

    private final Path file;
    private FileChannel channel;
    private long sizeAfterCompacting;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Journal open(Path directory, Map<String, Map<String, String>> rows) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve("journal.jsonl");
        long whole = Files.exists(file) ? replay(file, rows) : 0;
        Journal journal = new Journal(file, openForAppend(file));
        journal.mendEnd(whole);
        return journal;
    }

    /** Applies every whole line and answers where the last one ends; a torn last line is what a kill left behind. */
    private static long replay(Path file, Map<String, Map<String, String>> rows) throws IOException {
        long whole = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode changes;
                try {
                    changes = Json.parse(line);
                } catch (JsonProcessingException torn) {
                    break;
                }
                changes.forEach(change -> apply(change, rows));
                whole += line.getBytes(StandardCharsets.UTF_8).length + 1;
            }
        }
        return whole;
    }

    private void mendEnd(long whole) throws IOException {
        if (whole > channel.size()) {
            append("\n");
        } else {
            channel.truncate(whole);
        }
    }

    private static void apply(JsonNode change, Map<String, Map<String, String>> rows) {
        Map<String, String> table = rows.computeIfAbsent(change.get(0).asText(), name -> new LinkedHashMap<>());
        String id = change.get(1).asText();
        if (change.get(2).isNull()) {
            table.remove(id);
        } else {
            table.put(id, change.get(2).toString());
        }
    }

    static String change(String table, String id, @Nullable Object value) {
        return "[" + Json.write(table) + "," + Json.write(id) + "," + Json.write(value) + "]";
    }

    void append(String line) throws IOException {
        write(channel, line);
    }

    boolean isWorthCompacting() throws IOException {
        return channel.size() > Math.max(SMALLEST_WORTH_COMPACTING, 2 * sizeAfterCompacting);
    }

    void rewrite(Consumer<Consumer<String>> content) throws IOException {
        Path beside = file.resolveSibling("journal.tmp");
        try (BufferedWriter writer = Files.newBufferedWriter(beside)) {
            content.accept(line -> {
                try {
                    writer.write(line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        try (FileChannel written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        channel.close();
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel = openForAppend(file);
        sizeAfterCompacting = channel.size();
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel openForAppend(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        channel.position(channel.size());
        return channel;
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
