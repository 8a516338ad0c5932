package link.aftersales.http.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import link.aftersales.http.sheet.ImportReport.RowError;
import link.aftersales.http.sheet.ImportReport.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.ErrorResponseException;

class SheetTest {

    private static final SheetColumn PHONE = SheetColumn.required("phone", "手机");
    private static final SheetColumn NAME = SheetColumn.required("name", "姓名");
    private static final SheetColumn COMPANY = SheetColumn.optional("company", "公司");
    private static final int SIZE_IN_DIRECTORY = 24;
    private static final String TABLE = "姓名,手机,备注\r\n张三,13800138000,\"甲,\n乙\"\r\n\r\n 李四 ,13900139000\r\n";

    private final List<SheetRow> rows = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "GBK, ''", "GB18030, ''"})
    void aCsvIsReadInAnyOfItsEncodingsAndOrders(String charset, String mark) {
        ImportReport report = read((mark + TABLE).getBytes(Charset.forName(charset)));

        assertThat(rows)
                .containsExactly(
                        new SheetRow(2, Map.of("name", "张三", "phone", "13800138000")),
                        new SheetRow(4, Map.of("name", "李四", "phone", "13900139000")));
        assertThat(report.created()).isEqualTo(2);
    }

    @Test
    void columnsMayBeNamedAsInTheApi() {
        read("NAME,Phone,company\n张三,1,恒泰\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows.getFirst().text("company")).contains("恒泰");
    }

    @Test
    void aRowWithoutARequiredCellOrWithAnEndlessOneIsRefusedByItsNumber() {
        ImportReport report =
                read(("name,phone\n,1\n张三,2\n" + "长".repeat(501) + ",3\n").getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(SheetRow::number).containsExactly(3);
        assertThat(report.errors())
                .containsExactly(new RowError(2, "name", "不能为空"), new RowError(4, "name", "太长，最多 500 个字"));
        assertThat(report.refused()).isEqualTo(2);
    }

    @Test
    void anXlsxIsReadWithItsNumbersAsTheyAreShown() throws IOException {
        read(RawXlsx.of("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>手机</t></is></c><c r="C1" t="inlineStr"><is><t>姓名</t></is></c></row>
                <row r="3"><c r="A3"><v>13800138000</v></c><c r="C3" t="inlineStr"><is><t>张三</t></is></c></row>
                <row r="4"><c r="A4"><v>1.39E10</v></c><c r="C4" t="inlineStr"><is><t>李四</t></is></c></row>"""));

        assertThat(rows)
                .containsExactly(
                        new SheetRow(3, Map.of("name", "张三", "phone", "13800138000")),
                        new SheetRow(4, Map.of("name", "李四", "phone", "13900000000")));
    }

    @Test
    void anXlsxThatUnpacksToMoreThanItSaysIsRefused() throws IOException {
        byte[] bomb = RawXlsx.of("<row r=\"1\"/>" + " ".repeat(50_000_000));
        assertThat(bomb).hasSizeLessThan(1_000_000);
        assertThatThrownBy(() -> read(bomb)).hasMessageContaining("太大");

        for (int at = 0; at < bomb.length - 46; at++) {
            if (bomb[at] == 'P' && bomb[at + 1] == 'K' && bomb[at + 2] == 1 && bomb[at + 3] == 2) {
                Arrays.fill(bomb, at + SIZE_IN_DIRECTORY, at + SIZE_IN_DIRECTORY + 4, (byte) 0);
            }
        }

        assertThatThrownBy(() -> read(bomb)).hasMessageContaining("太大");
    }

    @Test
    void aNumberOfABillionDigitsIsNotWrittenOut() throws IOException {
        read(RawXlsx.of("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>手机</t></is></c><c r="B1" t="inlineStr"><is><t>姓名</t></is></c></row>
                <row r="2"><c r="A2"><v>1E999999999</v></c><c r="B2"><v>1E-999999999</v></c></row>"""));

        assertThat(rows).containsExactly(new SheetRow(2, Map.of("name", "1E-999999999", "phone", "1E+999999999")));
    }

    @Test
    void twentyThousandRowsAreReadAndNoneMore() {
        byte[] full = ("name,phone\n" + "张三,1\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        byte[] tooMany = ("name,phone\n" + "张三,1\n".repeat(20_001)).getBytes(StandardCharsets.UTF_8);

        assertThat(read(full).created()).isEqualTo(20_000);
        assertThatThrownBy(() -> read(tooMany)).hasMessageContaining("最多 20000 行");
    }

    @Test
    void whatIsNoTableIsRefusedInWords() throws IOException {
        refused("", "空");
        refused("name\n张三\n", "缺少：手机（phone）");
        refused("name,phone\n\"张三,1\n", "引号");
        refused("PK\u0003\u0004 broken", "XLSX");
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .hasMessageContaining(".xls");
        assertThatThrownBy(() -> read(new byte[11 * 1024 * 1024]))
                .isInstanceOfSatisfying(ErrorResponseException.class, refusal -> assertThat(refusal.getStatusCode())
                        .isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource({
        "dryRun=true, true",
        "a=b&dryRun=1, true",
        "dryRun, true",
        "dryRun=false, false",
        "notdryRun=true, false"
    })
    void aDryRunIsAskedForInTheAddress(String query, boolean dryRun) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setQueryString(query);
        request.setContent(new byte[0]);

        try (Upload upload = Upload.of(request)) {
            assertThat(upload.dryRun()).isEqualTo(dryRun);
        }
    }

    private void refused(String body, String words) {
        assertThatThrownBy(() -> read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ErrorResponseException.class)
                .hasMessageContaining(words);
    }

    private ImportReport read(byte[] body) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(body);
        try (Upload upload = Upload.of(request)) {
            return upload.sheet(List.of(NAME, PHONE, COMPANY)).read(this::take).report(false);
        }
    }

    private Taken take(SheetRow row) {
        rows.add(row);
        return Taken.CREATED;
    }
}
