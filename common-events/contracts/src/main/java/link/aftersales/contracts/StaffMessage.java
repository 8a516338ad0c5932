package link.aftersales.contracts;

import java.time.Instant;
import java.util.Map;
import link.aftersales.contracts.text.StaffText;
import org.jspecify.annotations.Nullable;

/** Words to one member of staff that are not the push of a ticket: which text with which values. */
@Wire(type = "staff.message.v1", topic = Topics.STAFF_MESSAGES)
public record StaffMessage(
        String userId,
        StaffText text,
        Map<String, String> values,
        @Nullable String ticketNo,
        Instant at) implements Event {}
