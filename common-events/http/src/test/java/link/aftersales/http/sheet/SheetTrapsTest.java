package link.aftersales.http.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import link.aftersales.http.sheet.ImportReport.RowError;
import link.aftersales.http.sheet.ImportReport.Taken;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.ErrorResponseException;

/** What tables have in them that nobody meant; each is read as a person sees it, or refused in words. */
class SheetTrapsTest {

    private static final SheetColumn NAME = SheetColumn.required("name", "姓名");
    private static final SheetColumn VALUE = SheetColumn.optional("value", "内容");
    private static final SheetColumn SIGNED =
            SheetColumn.optional("signed", "带号").withSign();
    private static final String HEADING =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>内容</t></is></c></row>";
    private static final String ONE_SHEET = "<sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/>";

    private final List<SheetRow> rows = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    0          | <v>13800138000</v>                         | 13800138000
                    0          | <v>1.3800138E10</v>                        | 13800138000
                    0          | <v>0.30000000000000004</v>                 | 0.3
                    0          | <v>1234567.8899999999</v>                  | 1234567.89
                    0          | <v>0</v>                                   | 0
                    9          | <v>0.6</v>                                 | 60%
                    10         | <v>0.625</v>                               | 62.5%
                    14         | <v>46027</v>                               | 2026-01-05
                    22         | <v>46027.5</v>                             | 2026-01-05 12:00:00
                    31         | <v>46027</v>                               | 2026-01-05
                    57         | <v>46027</v>                               | 2026-01-05
                    14         | <v>1E300</v>                               | 1E+300
                    4          | <v>128000</v>                              | 128000
                    0          | <f>SUM(1,2)</f><v>3</v>                    | 3
                    14         | <f>TODAY()</f><v>46027</v>                 | 2026-01-05
                    0          | <f>1E10+38E8</f><v>1.38E10</v>             | 13800000000
                    """)
    void aNumberIsReadAsItIsShown(String format, String cell, String shown) throws IOException {
        read(RawXlsx.of(
                HEADING + row("<c r=\"B2\" s=\"0\">" + cell + "</c>"),
                ONE_SHEET,
                "<cellXfs><xf numFmtId=\"" + format + "\"/></cellXfs>"));

        assertThat(rows.getFirst().text("value")).contains(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    yyyy"年"m"月"d"日"        | 2026-01-05
                    [$-804]yyyy/m/d;@        | 2026-01-05
                    mm\\-dd                   | 2026-01-05
                    0.00"day"                | 46027
                    G/通用格式                | 46027
                    [Red]#,##0.00_);\\(0\\)   | 46027
                    0.0%                     | 4602700%
                    """)
    void aFormatOfTheirOwnSaysWhatANumberIs(String format, String shown) throws IOException {
        read(RawXlsx.of(
                HEADING + row("<c r=\"B2\" s=\"0\"><v>46027</v></c>"),
                ONE_SHEET,
                "<numFmts><numFmt numFmtId=\"164\" formatCode=\"" + format.replace("\"", "&quot;")
                        + "\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>"));

        assertThat(rows.getFirst().text("value")).contains(shown);
    }

    @Test
    void aFormulaWithoutAResultAndAnErrorAreRefused() throws IOException {
        ImportReport report = read(RawXlsx.of(HEADING
                + row("<c r=\"B2\"><f>A1</f></c>")
                + row(3, "<c r=\"B3\" t=\"e\"><v>#N/A</v></c>")
                + row(4, "<c r=\"B4\" t=\"str\"><f>A1</f><v>#REF!</v></c>")
                + row(5, "<c r=\"B5\" t=\"str\"><f>IF(1,\"\")</f><v></v></c>")));

        assertThat(report.errors()).extracting(RowError::row).containsExactly(2, 3, 4);
        assertThat(report.errors().getFirst().reason()).contains("错误值");
        assertThat(rows).extracting(SheetRow::number).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "=cmd|' /C calc'!A0"})
    void aTextThatASpreadsheetWouldRunIsRefused(String text) {
        ImportReport report = read(("姓名,内容\n张三,\"" + text + "\"\n").getBytes(StandardCharsets.UTF_8));

        assertThat(report.errors()).containsExactly(new RowError(2, "内容", "不能以 = + - @ 开头"));
    }

    @Test
    void aNumberMayBeginWithASign() {
        read("name,signed\n张三,+86 13800138000\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows.getFirst().text("signed")).contains("+86 13800138000");
    }

    @Test
    void aFormulaInAnXlsxIsItsResultAndNeverRunAgain() throws IOException {
        ImportReport report =
                read(RawXlsx.of(HEADING + row("<c r=\"B2\" t=\"str\"><f>HYPERLINK(\"x\")</f><v>=1+1</v></c>")));

        assertThat(report.refused()).isOne();
    }

    @Test
    void emptyRowsMergedCellsAndWhatStandsBesideTheTableAreNoData() {
        ImportReport report = read(xlsx(sheet -> {
            sheet.range(1, 1, 3, 1).merge();
            sheet.value(1, 0, "甲");
            sheet.value(1, 1, "合并");
            sheet.value(2, 0, "乙");
            for (int i = 10; i < 2_000; i++) {
                sheet.style(i, 3).bold().set();
            }
            sheet.value(1, 16_000, "远");
        }));

        assertThat(report.created()).isEqualTo(2);
        assertThat(rows).extracting(row -> row.text("value").orElse("-")).containsExactly("合并", "-");
    }

    @Test
    void ofSeveralSheetsTheFirstThatIsShownIsRead() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet hidden = workbook.newWorksheet("隐藏");
            hidden.value(0, 0, "姓名");
            hidden.value(1, 0, "不读");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet shown = workbook.newWorksheet("显示");
            shown.value(0, 0, "姓名");
            shown.value(1, 0, "张三");
            workbook.newWorksheet("第三").value(0, 0, "不读");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        read(bytes.toByteArray());

        assertThat(rows).extracting(row -> row.required("name")).containsExactly("张三");
    }

    @Test
    void lineBreaksInACellArePartsOfOneLine() {
        read("姓名,内容\r\n\"张\r\n三\",\"甲\n\t乙\r\"\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows.getFirst().required("name")).isEqualTo("张 三");
        assertThat(rows.getFirst().text("value")).contains("甲 乙");
        assertThat(rows.getFirst().lines("value")).contains("甲\n\t乙");
    }

    @Test
    void whatNobodySeesInACellIsLeftOut() {
        read("\u200B姓名\uFEFF ,内\u00A0容\n\u202E张三\u200F,\u00A0甲\u00A0\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows.getFirst().required("name")).isEqualTo("张三");
        assertThat(rows.getFirst().text("value")).contains("甲");
    }

    @Test
    void twoColumnsOfOneHeadingAreRefusedInEitherLanguage() {
        refused("姓名,内容,姓名\n", "表头有两列“姓名（name）”");
        refused("姓名,NAME\n", "表头有两列“姓名（name）”");
    }

    @Test
    void columnsThatNobodyKnowsAreReadOverAndNamed() {
        ImportReport report = read("备注,姓名,负责人员,\n甲,张三,乙,丙\n".getBytes(StandardCharsets.UTF_8));

        assertThat(report.created()).isOne();
        assertThat(report.ignoredColumns()).containsExactly("备注", "负责人员");
    }

    @Test
    void allMissingColumnsAreNamedAtOnce() {
        assertThatThrownBy(() -> read("备注\n甲\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("缺少：姓名（name）");
    }

    @Test
    void explanationsOfATemplateAreNoData() {
        ImportReport report = read("姓名,内容\n#说明 必填,选填\n#示例 张三,甲\n#其他,乙\n".getBytes(StandardCharsets.UTF_8));

        assertThat(report.created()).isOne();
        assertThat(rows.getFirst().required("name")).isEqualTo("#其他");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZZZ2\"><v>1</v></c>",
                "<c r = 'AAAA2'><v>1</v></c>",
                "<c r=\"&#65;&#65;&#65;&#65;2\"><v>1</v></c>",
                "<c r=\"B2\" s=\"x\"><v>1</v></c>",
                "<c r=\"B2\" t=\"d\"><v>2026-01-05</v></c>",
                "<c r=\"B2\"><f t=\"shared\" si=\"7\"/><v>1</v></c>",
                "<c r=\"B2\"><v>1</v>",
                "<!DOCTYPE x [<!ENTITY a \"b\">]><c r=\"B2\"><v>&a;</v></c>"
            })
    void aBrokenOrMaliciousXlsxIsRefusedInWords(String cell) throws IOException {
        byte[] table = RawXlsx.of(HEADING + row(cell));

        assertThatThrownBy(() -> read(table))
                .isInstanceOf(ErrorResponseException.class)
                .hasMessageContaining("XLSX");
    }

    @Test
    void aRowThatNeverEndsIsRefusedBeforeItIsCollected() {
        refused("姓名\n\"" + "长".repeat(300_000), "有一行太长");
        refused("姓名\n" + ",".repeat(3_000_000), "有一行太长");
    }

    @Test
    void aTableInAnotherEncodingIsRefusedInWords() {
        byte[] utf16 = "姓名,内容\n张三,甲\n".getBytes(StandardCharsets.UTF_16);

        assertThatThrownBy(() -> read(utf16)).isInstanceOf(ErrorResponseException.class);
    }

    @Test
    void rowsAreHandedOnManyAtOnceAndCountedInTheirOrder() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent("姓名,内容\n甲,\n,乙\n丙,\n丁,\n".getBytes(StandardCharsets.UTF_8));
        List<Integer> sizes = new ArrayList<>();
        List<Integer> done = new ArrayList<>();

        try (Upload upload = Upload.of(request)) {
            Sheet sheet = upload.sheet(List.of(NAME, VALUE));
            assertThat(sheet.count()).isEqualTo(4);
            ImportTally tally = sheet.read(
                    2,
                    some -> {
                        sizes.add(some.size());
                        return some.stream().map(row -> Taken.CREATED).toList();
                    },
                    soFar -> done.add(soFar.rows()));
            assertThat(tally.report(false).created()).isEqualTo(3);
            assertThat(tally.report(false).refused()).isEqualTo(1);
        }

        assertThat(sizes).containsExactly(2, 1);
        assertThat(done).containsExactly(3, 4);
    }

    private void refused(String csv, String words) {
        assertThatThrownBy(() -> read(csv.getBytes(StandardCharsets.UTF_8))).hasMessageContaining(words);
    }

    private ImportReport read(byte[] body) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(body);
        try (Upload upload = Upload.of(request)) {
            return upload.sheet(List.of(NAME, VALUE, SIGNED)).read(this::take).report(false);
        }
    }

    private Taken take(SheetRow row) {
        rows.add(row);
        return Taken.CREATED;
    }

    private static String row(String cell) {
        return row(2, cell);
    }

    private static String row(int number, String cell) {
        return "<row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t>张三</t></is></c>%s</row>"
                .formatted(number, number, cell);
    }

    private static byte[] xlsx(Consumer<Worksheet> fill) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表");
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "内容");
            fill.accept(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
