package link.aftersales.notification.push;

import java.time.Instant;
import link.aftersales.contracts.Priority;
import org.jspecify.annotations.Nullable;

/** A ticket that nobody handles, as its people hear of it. {@code since} is when its owner could have begun. */
public record Unhandled(
        String ticketNo,
        String owner,
        @Nullable String salesRep,
        String customerId,
        @Nullable String customerName,
        @Nullable String phone,
        String subject,
        Priority priority,
        @Nullable String projectNo,
        Instant createdAt,
        Instant since) {}
