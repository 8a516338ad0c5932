package link.aftersales.http.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import link.aftersales.http.sheet.ImportReport.Refused;
import link.aftersales.http.sheet.ImportReport.RowResult;
import org.jspecify.annotations.Nullable;

/** A table with a heading, read row by row; CSV in UTF-8 or GBK, or the first visible sheet of an XLSX. */
public final class Sheet {

    /** Begins the rows of a template that explain it; they are no data. */
    static final String HINT = "#说明";

    /** Begins the row of a template that shows how it is filled in; it is no data either. */
    static final String EXAMPLE = "#示例";

    private static final int MOST_ROWS = 20_000;
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

        /** Only called with rows whose cells are filled as the columns want it. */
        RowResult take(SheetRow row);
    }

    /** Takes filled rows, many at once. */
    @FunctionalInterface
    public interface Batches {

        /** As {@link Rows#take}; answers what became of each, in their order. */
        List<? extends RowResult> take(List<SheetRow> rows);
    }

    /** Reads to the end and counts, so that a table that is broken further down can be refused before anything is taken. */
    public int count() {
        AtomicInteger rows = new AtomicInteger();
        each(heading -> (row, fault) -> rows.incrementAndGet());
        return rows.get();
    }

    /** Reads all rows and counts what became of them. */
    public ImportTally read(Rows rows) {
        return read(1, some -> some.stream().map(rows::take).toList(), tally -> {});
    }

    /** The same for {@code atOnce} rows at a time; {@code progress} hears of the count after each time. */
    public ImportTally read(int atOnce, Batches batches, Consumer<ImportTally> progress) {
        return each(heading -> new BatchTaker(heading, atOnce, batches, progress))
                .end();
    }

    private <T extends Taker> T each(Function<Heading, T> begin) {
        Reading<T> reading = new Reading<>(begin);
        table().accept(file, reading);
        return reading.end();
    }

    private BiConsumer<Path, CellRows> table() {
        byte[] beginning = beginning();
        if (Arrays.equals(beginning, OLD_EXCEL)) {
            throw BadSheet.unreadable("这是旧版 .xls 文件，请另存为 .xlsx 或 CSV 后再上传");
        }
        return Arrays.equals(beginning, ZIP) ? XlsxTable::read : CsvTable::read;
    }

    private byte[] beginning() {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        } catch (IOException e) {
            throw BadSheet.brokenOff();
        }
    }

    /** Takes the cells of a row, from the first one on. */
    @FunctionalInterface
    interface CellRows {
        void next(int number, List<String> cells);
    }

    /** Takes a row under its heading; {@code fault} is why it can not be taken, whatever it is about. */
    @FunctionalInterface
    interface Taker {
        void next(SheetRow row, @Nullable Refused fault);
    }

    private final class Reading<T extends Taker> implements CellRows {

        private final Function<Heading, T> begin;
        private @Nullable Heading heading;
        private @Nullable T taker;
        private int rows;

        private Reading(Function<Heading, T> begin) {
            this.begin = begin;
        }

        @Override
        public void next(int number, List<String> cells) {
            String first =
                    cells.stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
            if (first.isEmpty() || first.startsWith(HINT) || first.startsWith(EXAMPLE)) {
                return;
            }
            if (heading == null || taker == null) {
                heading = new Heading(cells, columns);
                taker = begin.apply(heading);
            } else if (++rows > MOST_ROWS) {
                throw BadSheet.unreadable("一张表最多 " + MOST_ROWS + " 行，请分成几个文件");
            } else {
                SheetRow row = heading.row(number, cells);
                taker.next(row, heading.fault(row));
            }
        }

        private T end() {
            if (taker == null) {
                throw BadSheet.unreadable("表格是空的");
            }
            return taker;
        }
    }
}
