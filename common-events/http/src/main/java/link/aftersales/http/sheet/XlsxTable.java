package link.aftersales.http.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import link.aftersales.http.sheet.Sheet.CellRows;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an XLSX, a row at a time. */
final class XlsxTable {

    private static final int MOST_COLUMNS = 100;
    private static final long LARGEST_UNPACKED = 100L * 1024 * 1024;

    private XlsxTable() {}

    static void read(Path file, CellRows rows) {
        try {
            refuseBomb(file);
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                    Stream<Row> stream = workbook.getFirstSheet().openStream()) {
                for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                    Row row = each.next();
                    rows.next(row.getRowNum(), cells(row));
                }
            }
        } catch (IOException | ExcelReaderException e) {
            throw BadSheet.unreadable("the XLSX can not be read");
        }
    }

    /** The shared strings are held in memory, so what they unpack to is limited. */
    private static void refuseBomb(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long size = zip.stream().mapToLong(ZipEntry::getSize).sum();
            if (size > LARGEST_UNPACKED) {
                throw BadSheet.unreadable("the XLSX is too large");
            }
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            cells.add(text(row.getCell(i)));
        }
        return cells;
    }

    /** A phone number typed into a cell is a number there. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number == null ? "" : number.stripTrailingZeros().toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }
}
