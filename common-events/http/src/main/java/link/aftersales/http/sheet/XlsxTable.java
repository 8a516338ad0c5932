package link.aftersales.http.sheet;

import java.io.IOException;
import java.io.InputStream;
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
    private static final int BUFFER = 64 * 1024;
    private static final long LARGEST_UNPACKED = 40L * 1024 * 1024;
    private static final int MOST_ZEROS = 30;

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

    /** The shared strings are held in memory, so what they unpack to is limited; what the file says of its size may be wrong. */
    private static void refuseBomb(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long left = LARGEST_UNPACKED;
            for (Iterator<? extends ZipEntry> each = zip.entries().asIterator(); each.hasNext(); ) {
                left -= unpacked(zip, each.next(), left + 1);
                if (left < 0) {
                    throw BadSheet.unreadable("the XLSX is too large");
                }
            }
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            long size = 0;
            for (int read = 0; read >= 0 && size < most; read = in.read(buffer)) {
                size += read;
            }
            return size;
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
            return number == null ? "" : plain(number.stripTrailingZeros());
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    /** Written out, unless that were a billion zeros. */
    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > MOST_ZEROS ? number.toString() : number.toPlainString();
    }
}
