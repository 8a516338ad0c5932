package link.aftersales.http.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import link.aftersales.http.sheet.ImportReport.Refused;
import link.aftersales.http.sheet.ImportReport.RowResult;
import org.jspecify.annotations.Nullable;

/** A table with a heading, read row by row; CSV in UTF-8 or GBK, or the first sheet of an XLSX. */
public final class Sheet {

    private static final int MOST_ROWS = 20_000;
    private static final int LONGEST_CELL = 500;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Path file;
    private final List<SheetColumn> columns;

    Sheet(Path file, List<SheetColumn> columns) {
        this.file = file;
        this.columns = columns;
    }

    /** Takes each filled row. */
    @FunctionalInterface
    public interface Rows {

        /** Only called with rows whose required cells are filled. */
        RowResult take(SheetRow row);
    }

    /** Reads all rows and counts what became of them. */
    public ImportTally read(Rows rows) {
        ImportTally tally = new ImportTally();
        Reading reading = new Reading(rows, tally);
        table().accept(file, reading::next);
        reading.end();
        return tally;
    }

    private BiConsumer<Path, CellRows> table() {
        byte[] beginning = beginning();
        if (Arrays.equals(beginning, OLD_EXCEL)) {
            throw BadSheet.unreadable("an old .xls file: save it as .xlsx or as CSV");
        }
        return Arrays.equals(beginning, ZIP) ? XlsxTable::read : CsvTable::read;
    }

    private byte[] beginning() {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        } catch (IOException e) {
            throw BadSheet.unreadable("the upload broke off");
        }
    }

    /** Takes the cells of a row, from the first one on. */
    @FunctionalInterface
    interface CellRows {
        void next(int number, List<String> cells);
    }

    private final class Reading {

        private final Rows rows;
        private final ImportTally tally;
        private @Nullable Map<Integer, String> heading;
        private int filled;

        private Reading(Rows rows, ImportTally tally) {
            this.rows = rows;
            this.tally = tally;
        }

        private void next(int number, List<String> cells) {
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            Map<Integer, String> known = heading;
            if (known == null) {
                heading = heading(cells);
                return;
            }
            if (++filled > MOST_ROWS) {
                throw BadSheet.unreadable("a table has at most " + MOST_ROWS + " rows");
            }
            SheetRow row = row(number, cells, known);
            tally.add(row, result(row));
        }

        private void end() {
            if (heading == null) {
                throw BadSheet.unreadable("the table is empty");
            }
        }

        private RowResult result(SheetRow row) {
            for (SheetColumn column : columns) {
                String text = row.cells().getOrDefault(column.name(), "");
                if (column.required() && text.isEmpty()) {
                    return new Refused(column.name(), "不能为空");
                }
                if (text.length() > LONGEST_CELL) {
                    return new Refused(column.name(), "太长，最多 " + LONGEST_CELL + " 个字");
                }
            }
            return rows.take(row);
        }
    }

    private Map<Integer, String> heading(List<String> cells) {
        Map<Integer, String> heading = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (SheetColumn column : columns) {
            int at = indexOf(cells, column);
            if (at >= 0) {
                heading.put(at, column.name());
            } else if (column.required()) {
                missing.add(column.name() + " (" + column.heading() + ")");
            }
        }
        if (!missing.isEmpty()) {
            throw BadSheet.unreadable("the heading lacks " + String.join(", ", missing));
        }
        return heading;
    }

    private static int indexOf(List<String> cells, SheetColumn column) {
        for (int i = 0; i < cells.size(); i++) {
            if (column.isHeaded(cells.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static SheetRow row(int number, List<String> cells, Map<Integer, String> heading) {
        Map<String, String> named = new HashMap<>();
        heading.forEach(
                (at, name) -> named.put(name, at < cells.size() ? cells.get(at).strip() : ""));
        return new SheetRow(number, Map.copyOf(named));
    }
}
