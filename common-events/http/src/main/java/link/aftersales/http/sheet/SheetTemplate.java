package link.aftersales.http.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An empty table to fill in: Chinese headings, below them what each column wants, and an example; both are no data. */
public final class SheetTemplate {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int WIDTH = 22;

    private final String title;
    private final List<SheetColumn> columns;

    private SheetTemplate(String title, List<SheetColumn> columns) {
        this.title = title;
        this.columns = columns;
    }

    /** The template as a download, an XLSX unless {@code format} is csv. */
    public static ResponseEntity<byte[]> download(String title, String format, List<SheetColumn> columns) {
        SheetTemplate template = new SheetTemplate(title, columns);
        boolean csv = format.equalsIgnoreCase("csv");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (csv) {
            template.writeCsv(bytes);
        } else {
            template.writeXlsx(bytes);
        }
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(title + "导入模板." + (csv ? "csv" : "xlsx"), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(csv ? CSV : XLSX)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(bytes.toByteArray());
    }

    private void writeCsv(OutputStream out) {
        try (CsvExport csv = new CsvExport(out, cells("", SheetColumn::heading))) {
            csv.row(hints());
            csv.row(examples());
        }
    }

    /** Columns of text: a spreadsheet makes no number of a phone in them. */
    private void writeXlsx(OutputStream out) {
        try (Workbook workbook = new Workbook(out, "after-sales-link", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(title);
            for (int i = 0; i < columns.size(); i++) {
                sheet.width(i, WIDTH);
                sheet.style(i).format("@").set();
            }
            write(sheet, 0, cells("", SheetColumn::heading));
            write(sheet, 1, hints());
            write(sheet, 2, examples());
            int last = columns.size() - 1;
            sheet.range(0, 0, 0, last).style().bold().fillColor("DCE9F7").set();
            sheet.range(1, 0, 2, last)
                    .style()
                    .fontColor("666666")
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> hints() {
        return cells(Sheet.HINT + " ", column -> (column.required() ? "必填。" : "选填。") + column.hint());
    }

    private List<String> examples() {
        return cells(Sheet.EXAMPLE + " ", SheetColumn::example);
    }

    private List<String> cells(String first, Function<SheetColumn, String> text) {
        return columns.stream()
                .map(column -> (column.equals(columns.getFirst()) ? first : "") + text.apply(column))
                .toList();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
        }
    }
}
