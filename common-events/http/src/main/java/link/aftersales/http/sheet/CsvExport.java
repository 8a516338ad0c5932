package link.aftersales.http.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table that a spreadsheet opens as it is: UTF-8 with its mark, and no cell that it would take for a formula,
 * whoever wrote the words in it. All cells are quoted, so that one that takes semicolons for commas tears none apart.
 */
public final class CsvExport implements AutoCloseable {

    private static final char MARK = '\uFEFF';

    private static final CSVFormat EVERY_CELL_QUOTED =
            CSVFormat.EXCEL.builder().setQuoteMode(QuoteMode.ALL).get();

    private final CSVPrinter printer;

    /** Begins the table with its headings. */
    public CsvExport(OutputStream out, List<String> headings) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(MARK);
            printer = new CSVPrinter(writer, EVERY_CELL_QUOTED);
            printer.printRecord(headings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a row; an absent cell is an empty one. */
    public void row(List<? extends @Nullable Object> cells) {
        try {
            printer.printRecord(cells.stream().map(CsvExport::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            printer.close(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String harmless(@Nullable Object cell) {
        String text = cell == null ? "" : cell.toString();
        return CellText.isFormula(text) ? "'" + text : text;
    }
}
