package link.aftersales.identity.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.http.sheet.ImportReport;
import link.aftersales.http.sheet.ImportReport.Refused;
import link.aftersales.http.sheet.ImportReport.RowResult;
import link.aftersales.http.sheet.ImportReport.Taken;
import link.aftersales.http.sheet.ImportTally;
import link.aftersales.http.sheet.Sheet;
import link.aftersales.http.sheet.SheetColumn;
import link.aftersales.http.sheet.SheetRow;
import link.aftersales.http.sheet.Upload;
import link.aftersales.identity.staff.StaffList;
import link.aftersales.identity.staff.StaffList.Member;
import org.springframework.stereotype.Component;

/** Takes over a list of members of staff; who is not on it stays as he is. */
@Component
public class ImportStaff {

    private static final String USERID = "userid";
    private static final String NAME = "name";
    private static final String ROLE = "role";
    private static final String DEPUTY = "deputy";
    private static final String SUPERVISOR = "supervisor";
    private static final String PHONE = "phone";

    /** In the order of the template. */
    public static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.required(USERID, "账号").upTo(64).explained("企业微信账号（userid），不变", "lisi"),
            SheetColumn.required(NAME, "姓名").upTo(50).explained("最多 50 字", "李四"),
            SheetColumn.required(ROLE, "角色").explained("销售、负责人、主管、运维", "负责人"),
            SheetColumn.optional(DEPUTY, "代理人").explained("请假时代他处理的人的账号", "zhaoliu"),
            SheetColumn.optional(SUPERVISOR, "主管").explained("他的主管的账号", "sunqi"),
            SheetColumn.optional(PHONE, "手机").withSign().explained("11 位大陆手机号，项目导入时可用来指明负责人", "13700137000"));

    private static final Map<String, String> ROLES =
            Map.of("销售", "sales", "负责人", "owner", "主管", "supervisor", "运维", "ops");

    private final StaffList staff;
    private final RunImport runImport;

    ImportStaff(StaffList staff, RunImport runImport) {
        this.staff = staff;
        this.runImport = runImport;
    }

    /** In a transaction of its own. */
    public ImportReport from(Upload upload) {
        Sheet sheet = upload.sheet(COLUMNS);
        return runImport.run("staff.import", upload.dryRun(), () -> read(sheet));
    }

    /** Twice: a deputy may stand below whom he stands in for. */
    private ImportTally read(Sheet sheet) {
        Set<String> listed = new HashSet<>();
        sheet.read(row -> {
            listed.add(plain(row.required(USERID)));
            return Taken.UNCHANGED;
        });
        Set<String> seen = new HashSet<>();
        return sheet.read(row -> take(row, listed, seen));
    }

    private RowResult take(SheetRow row, Set<String> listed, Set<String> seen) {
        Optional<String> role = role(row.required(ROLE));
        if (role.isEmpty()) {
            return new Refused(ROLE, "只能是 销售、负责人、主管、运维");
        }
        for (String column : new String[] {DEPUTY, SUPERVISOR}) {
            Optional<String> other = row.text(column);
            if (other.isPresent() && !listed.contains(plain(other.get())) && !staff.has(other.get())) {
                return new Refused(column, "员工名单里没有这个账号");
            }
        }
        Optional<String> phone = row.text(PHONE);
        if (phone.isPresent() && MobileNumber.parse(phone.get()).isEmpty()) {
            return new Refused(PHONE, "不是 11 位大陆手机号");
        }
        String userId = row.required(USERID);
        if (!seen.add(plain(userId))) {
            return new Refused(USERID, "与前面的行重复");
        }
        return staff.put(
                new Member(
                        userId,
                        row.required(NAME),
                        role.get(),
                        row.text(DEPUTY).orElse(null),
                        row.text(SUPERVISOR).orElse(null),
                        phone.flatMap(MobileNumber::parse)
                                .map(MobileNumber::digits)
                                .orElse(null)),
                row.has(PHONE));
    }

    private static Optional<String> role(String text) {
        String role = ROLES.getOrDefault(text, plain(text));
        return ROLES.containsValue(role) ? Optional.of(role) : Optional.empty();
    }

    private static String plain(String userId) {
        return userId.toLowerCase(Locale.ROOT);
    }
}
