package link.aftersales.projectlink.console.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket as ticket-service tells it; lists leave out what is at the end. */
record Ticket(
        String ticketNo,
        String typeLabel,
        String status,
        String statusLabel,
        String priority,
        String priorityLabel,
        String subject,
        String description,
        Customer customer,
        @Nullable Project project,
        String owner,
        @Nullable String salesRep,
        Reasons reasons,
        OffsetDateTime createdAt,
        @Nullable List<String> seenBy,
        @Nullable List<File> attachments,
        @Nullable List<Step> actionLog) {

    record Customer(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String company) {

        /** Name and number, as far as they are known. */
        String said() {
            String called = name == null ? "" : name;
            return phone == null ? called : (called + " " + phone).strip();
        }
    }

    record Project(String projectNo, @Nullable String title) {

        String said() {
            return title == null ? projectNo : title;
        }
    }

    record Reasons(
            @Nullable String project,
            @Nullable String owner,
            @Nullable String priority) {}

    record File(
            String id,
            String kind,
            String state,
            @Nullable String contentType,
            @Nullable String reason) {}

    record Step(
            OffsetDateTime at,
            String actor,
            String channel,
            String action,
            @Nullable String from,
            @Nullable String to,
            @Nullable String words) {}

    String projectSaid() {
        return project == null ? "未匹配" : project.said();
    }
}
