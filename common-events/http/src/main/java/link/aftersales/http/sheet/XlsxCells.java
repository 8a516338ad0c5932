package link.aftersales.http.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The text that a person sees in a cell of an XLSX, as far as a table needs it. */
final class XlsxCells {

    private static final int MOST_ZEROS = 30;
    private static final int FIRST_OWN_FORMAT = 164;
    /** A spreadsheet shows no more digits than these; what stands behind them is how a computer halves. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final Pattern NOT_CODES = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String NO_RESULT = "#NULL!";

    private XlsxCells() {}

    static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.ERROR) {
            return cell.getRawValue() == null ? NO_RESULT : cell.getRawValue();
        }
        if (cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
            return NO_RESULT;
        }
        return cell.getValue() instanceof BigDecimal number ? text(cell, number) : cell.getText();
    }

    private static String text(Cell cell, BigDecimal number) {
        String format = format(cell);
        if (format.indexOf('%') >= 0) {
            return plain(number.movePointRight(2)) + "%";
        }
        return isDate(cell, format) ? day(cell, number) : plain(number);
    }

    private static String format(Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        if (format == null) {
            return id != null && (id == 9 || id == 10) ? "%" : "";
        }
        return NOT_CODES.matcher(format).replaceAll("");
    }

    /** The numbers of the formats that every spreadsheet knows; 27–36 and 50–58 are dates where Chinese is spoken. */
    private static boolean isDate(Cell cell, String format) {
        Integer id = cell.getDataFormatId();
        if (id != null && id < FIRST_OWN_FORMAT && format.isEmpty()) {
            return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        }
        String codes = format.toLowerCase(Locale.ROOT);
        return codes.indexOf('y') >= 0 || codes.indexOf('d') >= 0 && codes.indexOf('m') >= 0;
    }

    private static String day(Cell cell, BigDecimal number) {
        try {
            LocalDateTime time = cell.asDate();
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : WITH_TIME.format(time);
        } catch (DateTimeException | ArithmeticException e) {
            return plain(number);
        }
    }

    /** A phone number typed into a cell is a number there; written out, unless that were a billion zeros. */
    private static String plain(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_ZEROS) {
            return number.toString();
        }
        BigDecimal shown = number.round(SHOWN);
        return (shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros()).toPlainString();
    }
}
