package link.aftersales.http.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import link.aftersales.http.sheet.Sheet.CellRows;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV as spreadsheets write it: UTF-8 with or without its mark, else the Chinese encoding of Windows. */
final class CsvTable {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
    private static final char MARK = '\uFEFF';

    private CsvTable() {}

    static void read(Path file, CellRows rows) {
        try (RecordReader text =
                        new RecordReader(withoutMark(reader(file, isUtf8(file) ? StandardCharsets.UTF_8 : CHINESE)));
                CSVParser records = FORMAT.parse(text)) {
            for (CSVRecord row : records) {
                text.recordEnded();
                rows.next(Math.toIntExact(row.getRecordNumber()), row.toList());
            }
        } catch (IOException | UncheckedIOException e) {
            throw BadSheet.unreadable("CSV 读不出来：可能有引号没有成对，或者编码不是 UTF-8、GBK");
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (Reader reader = reader(file, StandardCharsets.UTF_8)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static BufferedReader reader(Path file, Charset charset) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static Reader withoutMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }
}
