package link.aftersales.ticket.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.contracts.ProjectSnapshot.Contact;
import link.aftersales.contracts.ProjectSnapshot.MainCustomer;
import link.aftersales.contracts.ProjectStatus;

/** Projects for tests. */
public final class ProjectMother {

    private ProjectMother() {}

    public static Project project(String no, ProjectStatus status, String startedOn) {
        return new Project(
                no, "项目" + no, status, 40, LocalDate.parse(startedOn), "owner", "sales", "https://x/project/t", 1);
    }

    public static ProjectSnapshot snapshot(String no, long version, String phone, String... contactPhones) {
        return new ProjectSnapshot(
                no,
                version,
                "XX设备安装项目",
                ProjectStatus.IN_PROGRESS,
                new BigDecimal("120000.00"),
                40,
                LocalDate.parse("2026-03-01"),
                null,
                "lishifu",
                "wangxiaoshou",
                new MainCustomer("张三", phone, "XX公司"),
                List.of(contactPhones).stream()
                        .map(contact -> new Contact("李四", contact, null))
                        .toList(),
                "http://localhost:8080/project/abc123xyz",
                3);
    }
}
