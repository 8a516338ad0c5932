package link.aftersales.http.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import link.aftersales.http.sheet.Sheet.CellRows;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the first visible sheet of an XLSX, a row at a time. */
final class XlsxTable {

    private static final int MOST_COLUMNS = 100;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

    private XlsxTable() {}

    static void read(Path file, CellRows rows) {
        try {
            XlsxGuard.check(file);
            try (ReadableWorkbook workbook = open(file);
                    Stream<Row> stream = sheet(workbook).openStream()) {
                Iterator<Row> each = stream.iterator();
                for (Row row = next(each); row != null; row = next(each)) {
                    rows.next(row.getRowNum(), cells(row));
                }
            }
        } catch (IOException | UnreadableXlsx e) {
            throw unreadable();
        }
    }

    private static org.dhatim.fastexcel.reader.Sheet sheet(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(XlsxTable::unreadable);
    }

    /** A table without any styles is one, too. */
    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), WITH_FORMATS);
        } catch (RuntimeException withoutStyles) {
            try {
                return new ReadableWorkbook(file.toFile(), WITHOUT_FORMATS);
            } catch (RuntimeException e) {
                throw new UnreadableXlsx(e);
            }
        }
    }

    /** The library answers a broken file with whatever its broken part leads to; only its own reading is caught here. */
    private static @Nullable Row next(Iterator<Row> each) {
        try {
            return each.hasNext() ? each.next() : null;
        } catch (RuntimeException e) {
            throw new UnreadableXlsx(e);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            cells.add(XlsxCells.text(row.getCell(i)));
        }
        return cells;
    }

    private static BadSheet unreadable() {
        return BadSheet.unreadable("XLSX 读不出来：文件可能损坏，请在表格软件里另存为 .xlsx 再上传");
    }
}
