package link.aftersales.ticket.modification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.ticket.modification.Modification;
import link.aftersales.ticket.modification.Modification.Decision;
import link.aftersales.ticket.modification.Modification.Wisher;
import org.jspecify.annotations.Nullable;

/** A modification as operators see it; the customer's number is masked unless exactly that number was asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModificationView(
        String modificationNo,
        String status,
        String statusLabel,
        Project project,
        String change,
        @Nullable String reason,
        Customer customer,
        String owner,
        String salesRep,
        @Nullable String decidedBy,
        @Nullable String decisionReason,
        @Nullable OffsetDateTime decidedAt,
        OffsetDateTime createdAt) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    record Project(String projectNo, String title) {}

    record Customer(
            String customerId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String company) {}

    static ModificationView of(Modification modification, @Nullable String askedFor) {
        Decision decision = modification.decision();
        return new ModificationView(
                modification.modificationNo(),
                modification.status().name().toLowerCase(Locale.ROOT),
                modification.status().label(),
                new Project(modification.projectNo(), modification.projectTitle()),
                modification.change(),
                modification.reason(),
                customer(modification.wisher(), askedFor),
                modification.owner(),
                modification.salesRep(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.reason(),
                decision == null ? null : time(decision.at()),
                time(modification.createdAt()));
    }

    private static Customer customer(Wisher wisher, @Nullable String askedFor) {
        return new Customer(wisher.customerId(), wisher.name(), shown(wisher.phone(), askedFor), wisher.company());
    }

    private static @Nullable String shown(@Nullable String phone, @Nullable String askedFor) {
        return phone == null || phone.equals(askedFor)
                ? phone
                : MobileNumber.parse(phone).map(MobileNumber::masked).orElse(null);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atZone(BEIJING).toOffsetDateTime();
    }
}
