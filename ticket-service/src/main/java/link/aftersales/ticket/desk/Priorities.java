package link.aftersales.ticket.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketType;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Which type of request gets which priority; a table in the configuration. */
@ConfigurationProperties("ticket")
record Priorities(Map<TicketType, Priority> priorities) {

    static final String RAISED = "客户标为紧急";

    Priorities {
        List<TicketType> missing = Arrays.stream(TicketType.values())
                .filter(type -> !priorities.containsKey(type))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("ticket.priorities has no entry for " + missing);
        }
    }

    Priority of(TicketType type) {
        return Objects.requireNonNull(priorities.get(type));
    }

    /** The type's, unless the customer marked his request as urgent. */
    Priority of(Request request) {
        return request.urgent() ? Priority.URGENT : of(request.type());
    }

    String reason(Request request) {
        return request.urgent() ? RAISED : reason(request.type());
    }

    String reason(TicketType type) {
        return "%s按「%s」处理".formatted(type.label(), of(type).label());
    }
}
