package link.aftersales.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The full state of a project, key project number, newest {@code version} wins. Amounts in CNY, progress 0–100. */
@Wire(type = "project.snapshot.v1", topic = Topics.PROJECTS_SNAPSHOT)
public record ProjectSnapshot(
        String projectNo,
        long version,
        String title,
        ProjectStatus status,
        BigDecimal orderAmount,
        int progress,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        String assignedTo,
        String salesRep,
        MainCustomer customer,
        List<Contact> contacts,
        @Nullable String link,
        long linkVersion)
        implements Event {

    /** The project's main customer as the company registered him. */
    public record MainCustomer(
            String name, String phone, @Nullable String company) {}

    /** A further contact of the project; sees it and files on it once verified. */
    public record Contact(
            String name, String phone, @Nullable String role) {}
}
