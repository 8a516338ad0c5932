package link.aftersales.contracts.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The days that differ from the week: a file of lines {@code 2026-01-04,work} or {@code 2026-01-01,off}. */
public final class Holidays {

    private static final String BUILT_IN = "holidays.csv";
    private static final String HEADING = "date,kind";
    private static final String WORK = "work";
    private static final String OFF = "off";

    private final Map<LocalDate, Boolean> worked;

    private Holidays(Map<LocalDate, Boolean> worked) {
        this.worked = Map.copyOf(worked);
    }

    /** The file of this path, or what is built in when it is blank. */
    public static Holidays of(String path) {
        try (InputStream file = path.isBlank() ? builtIn() : Files.newInputStream(Path.of(path.strip()));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Map<LocalDate, Boolean> worked = new HashMap<>();
            lines.lines()
                    .map(line -> line.replace("\uFEFF", "").strip())
                    .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.equals(HEADING))
                    .forEach(line -> put(worked, line));
            return new Holidays(worked);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of holidays can not be read: " + path, e);
        }
    }

    /** Whether a day is worked; empty when the week decides. */
    Optional<Boolean> worked(LocalDate day) {
        return Optional.ofNullable(worked.get(day));
    }

    private static InputStream builtIn() {
        InputStream file = Holidays.class.getResourceAsStream(BUILT_IN);
        if (file == null) {
            throw new IllegalStateException(BUILT_IN + " is missing beside " + Holidays.class);
        }
        return file;
    }

    private static void put(Map<LocalDate, Boolean> worked, String line) {
        String[] parts = line.split(",", 2);
        String kind = parts.length == 2 ? parts[1].strip() : "";
        if (!kind.equals(WORK) && !kind.equals(OFF)) {
            throw new IllegalArgumentException("A holiday is written 2026-01-01,off or 2026-01-04,work, not " + line);
        }
        try {
            worked.put(LocalDate.parse(parts[0].strip()), kind.equals(WORK));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A holiday begins with a date like 2026-01-01, not " + line, e);
        }
    }
}
