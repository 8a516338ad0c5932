package link.aftersales.projectlink.imports;

import static link.aftersales.projectlink.imports.ProjectColumns.ASSIGNED_TO;
import static link.aftersales.projectlink.imports.ProjectColumns.CONTACTS;
import static link.aftersales.projectlink.imports.ProjectColumns.CUSTOMER_COMPANY;
import static link.aftersales.projectlink.imports.ProjectColumns.CUSTOMER_NAME;
import static link.aftersales.projectlink.imports.ProjectColumns.CUSTOMER_PHONE;
import static link.aftersales.projectlink.imports.ProjectColumns.ENDED_ON;
import static link.aftersales.projectlink.imports.ProjectColumns.ORDER_AMOUNT;
import static link.aftersales.projectlink.imports.ProjectColumns.PROGRESS;
import static link.aftersales.projectlink.imports.ProjectColumns.PROJECT_NO;
import static link.aftersales.projectlink.imports.ProjectColumns.SALES_REP;
import static link.aftersales.projectlink.imports.ProjectColumns.STARTED_ON;
import static link.aftersales.projectlink.imports.ProjectColumns.STATUS;
import static link.aftersales.projectlink.imports.ProjectColumns.TITLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.PlainText;
import link.aftersales.http.sheet.ImportReport.Fault;
import link.aftersales.http.sheet.SheetRow;
import link.aftersales.projectlink.project.MainCustomer;
import link.aftersales.projectlink.project.ProjectDetails;
import link.aftersales.projectlink.project.ProjectNo;
import org.jspecify.annotations.Nullable;

/** Reads one row of a table as a project, and says all that is wrong with it. */
final class ReadProject {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TITLE = 100;
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?[Ee]\\+?\\d+");
    private static final String NOT_A_DAY = "日期写成 2024-01-15；如果是一个数，请把单元格设为日期格式";

    private final SheetRow row;
    private final Owners owners;
    private final List<Fault> faults = new ArrayList<>();

    ReadProject(SheetRow row, Owners owners) {
        this.row = row;
        this.owners = owners;
    }

    /** The number, without which nothing else is of use. */
    static Optional<ProjectNo> number(SheetRow row) {
        return ProjectNo.parse(PlainText.halfWidth(row.required(PROJECT_NO)));
    }

    /** Empty when there are {@link #faults}. */
    Optional<ProjectRow> read() {
        var number = number(row);
        need(PROJECT_NO, number, "只能有字母、汉字、数字和中间的 . _ -，最多 40 个字");
        var title = words(TITLE, LONGEST_TITLE);
        var status = cell(STATUS, Cells::status, "只能是 进行中、已完成、已暂停、已取消");
        var amount = cell(ORDER_AMOUNT, Cells::amount, "写成数字，最多两位小数，例如 128000.00");
        var progress = cell(PROGRESS, Cells::progress, "写成 0–100 的整数");
        var startedOn = cell(STARTED_ON, Cells::day, NOT_A_DAY);
        var endedOn = optional(ENDED_ON, Cells::day, NOT_A_DAY);
        inOrder(startedOn.orElse(null), endedOn);
        var assignedTo = owner(ASSIGNED_TO);
        var salesRep = owner(SALES_REP);
        var name = words(CUSTOMER_NAME, LONGEST_NAME);
        var phone = phone();
        var company = optional(CUSTOMER_COMPANY, text -> Cells.words(text, LONGEST_TITLE), tooLong(LONGEST_TITLE));
        var contacts = row.lines(CONTACTS)
                .flatMap(text ->
                        need(CONTACTS, ContactsCell.parse(text), "写成 姓名 手机，多位用；隔开，例如 张三 13800138000；李四 13900139000"));
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        ProjectDetails details = new ProjectDetails(
                title.orElseThrow(),
                status.orElseThrow(),
                amount.orElseThrow(),
                progress.orElseThrow(),
                startedOn.orElseThrow(),
                endedOn,
                assignedTo.orElseThrow(),
                salesRep.orElseThrow(),
                new MainCustomer(name.orElseThrow(), phone.orElseThrow(), company));
        return Optional.of(new ProjectRow(
                number.orElseThrow(), details, row.has(CUSTOMER_COMPANY), row.has(ENDED_ON), contacts.orElse(null)));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    private Optional<String> words(String column, int longest) {
        return cell(column, text -> Cells.words(text, longest), tooLong(longest));
    }

    private Optional<String> phone() {
        String text = row.required(CUSTOMER_PHONE);
        return need(
                CUSTOMER_PHONE,
                MobileNumber.parse(text).map(MobileNumber::digits),
                SCIENTIFIC.matcher(text).matches() ? "手机号被表格软件改成了科学计数，请把这一列设为文本后重新填写" : "不是 11 位大陆手机号");
    }

    private Optional<String> owner(String column) {
        return switch (owners.of(row.required(column))) {
            case Owners.Answer.Meant meant -> Optional.of(meant.userId());
            case Owners.Answer.Unclear unclear -> need(column, Optional.empty(), unclear.reason());
        };
    }

    private void inOrder(@Nullable LocalDate startedOn, @Nullable LocalDate endedOn) {
        if (startedOn != null && endedOn != null && endedOn.isBefore(startedOn)) {
            faults.add(new Fault(ENDED_ON, "早于开始日期"));
        }
    }

    private <T> Optional<T> cell(String column, Function<String, Optional<T>> parse, String reason) {
        return need(column, parse.apply(row.required(column)), reason);
    }

    private <T> @Nullable T optional(String column, Function<String, Optional<T>> parse, String reason) {
        return row.text(column)
                .flatMap(text -> need(column, parse.apply(text), reason))
                .orElse(null);
    }

    private <T> Optional<T> need(String column, Optional<T> value, String reason) {
        if (value.isEmpty()) {
            faults.add(new Fault(column, reason));
        }
        return value;
    }

    private static String tooLong(int longest) {
        return "最多 " + longest + " 个字，不能有控制字符";
    }
}
