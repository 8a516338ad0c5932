package link.aftersales.identity.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.http.sheet.ImportReport;
import link.aftersales.http.sheet.ImportReport.Refused;
import link.aftersales.http.sheet.ImportReport.RowResult;
import link.aftersales.http.sheet.Sheet;
import link.aftersales.http.sheet.SheetColumn;
import link.aftersales.http.sheet.SheetRow;
import link.aftersales.http.sheet.Upload;
import org.springframework.stereotype.Component;

/** Takes over a list of customers: what their numbers are called. It trusts nobody and tells no customer. */
@Component
public class ImportCustomers {

    private static final String PHONE = "phone";
    private static final String NAME = "name";
    private static final String COMPANY = "company";

    /** In the order of the template. */
    public static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.required(PHONE, "手机").withSign().explained("11 位大陆手机号", "13800138000"),
            SheetColumn.required(NAME, "姓名").upTo(50).explained("最多 50 字", "张三"),
            SheetColumn.optional(COMPANY, "公司").upTo(100).explained("最多 100 字", "XX公司"));

    private final KnownCustomers customers;
    private final RunImport runImport;

    ImportCustomers(KnownCustomers customers, RunImport runImport) {
        this.customers = customers;
        this.runImport = runImport;
    }

    /** In a transaction of its own. */
    public ImportReport from(Upload upload) {
        Sheet sheet = upload.sheet(COLUMNS);
        Set<MobileNumber> seen = new HashSet<>();
        return runImport.run("customers.import", upload.dryRun(), () -> sheet.read(row -> take(row, seen)));
    }

    private RowResult take(SheetRow row, Set<MobileNumber> seen) {
        Optional<MobileNumber> phone = MobileNumber.parse(row.required(PHONE));
        if (phone.isEmpty()) {
            return new Refused(PHONE, "不是 11 位大陆手机号");
        }
        if (!seen.add(phone.get())) {
            return new Refused(PHONE, "与前面的行重复");
        }
        return customers.put(phone.get(), row.required(NAME), row.text(COMPANY).orElse(null));
    }
}
