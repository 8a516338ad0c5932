package link.aftersales.projectlink.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables of projects as an office keeps them. */
public final class SheetMother {

    public static final String CHINESE = "项目编号,项目名称,状态,订单金额,进度,开始日期,负责人,销售,客户姓名,客户手机,客户公司,其他联系人";
    public static final String ENGLISH =
            "projectNo,title,status,orderAmount,progress,startedOn,assignedTo,salesRep,customerName,customerPhone,customerCompany,contacts";
    public static final String USUAL = "%s,XX设备安装项目,进行中,128000.00,60,2024-01-15,lisi,wangwu,张三,13800138000,XX公司,";

    private SheetMother() {}

    /** A CSV of these rows below the Chinese heading. */
    public static String csv(String... rows) {
        return CHINESE + "\r\n" + String.join("\r\n", rows) + "\r\n";
    }

    /** A usual row of this number. */
    public static String row(String projectNo) {
        return USUAL.formatted(projectNo);
    }

    /** The same with one column of the Chinese heading changed. */
    public static String row(String projectNo, String heading, String text) {
        List<String> cells = new ArrayList<>(List.of((row(projectNo) + " ").split(",")));
        cells.set(List.of(CHINESE.split(",")).indexOf(heading), text);
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"").strip() + '"')
                .collect(Collectors.joining(","));
    }

    public static byte[] utf8(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    /** An XLSX with a Chinese heading and usual rows of text, changed by the test before it is written. */
    public static byte[] xlsx(List<String> projectNos, Consumer<Worksheet> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("项目");
            write(sheet, 0, CHINESE.split(","));
            for (int i = 0; i < projectNos.size(); i++) {
                write(sheet, i + 1, row(projectNos.get(i)).split(","));
            }
            change.accept(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }
}
