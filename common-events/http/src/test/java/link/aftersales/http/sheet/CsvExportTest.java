package link.aftersales.http.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

    @Test
    void beginsWithTheMarkByWhichSpreadsheetsKnowUtf8() {
        assertThat(export()).isEqualTo("\uFEFF\"工单号\",\"主题\"\r\n");
    }

    @Test
    void quotesWhatWouldBreakTheTable() {
        assertThat(export("一,\"二\"\n三", null)).endsWith("\"一,\"\"二\"\"\n三\",\"\"\r\n");
    }

    @Test
    void quotesWhatOnlySomeSpreadsheetsTakeForAnEndOfACell() {
        assertThat(export("漏油;=1+1", "a\tb")).endsWith("\"漏油;=1+1\",\"a\tb\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+8613800138000", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1", "＝1+1", "＋1", "－1", "＠A1"
            })
    void writesNoFormula(String words) {
        assertThat(export(words)).contains("'" + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "设备=坏了", "3-1", "a@b"})
    void leavesOtherWordsAsTheyAre(String words) {
        assertThat(export(words)).endsWith("\r\n\"" + words + "\"\r\n").doesNotContain("'");
    }

    private static String export(@Nullable Object... cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvExport csv = new CsvExport(out, List.of("工单号", "主题"))) {
            if (cells.length > 0) {
                csv.row(Arrays.asList(cells));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
