package link.aftersales.contracts;

import java.time.Instant;
import java.util.Map;
import link.aftersales.contracts.text.StaffText;

/**
 * What came of a pressed button, shown on the card in place of its buttons for everybody who has it. {@code userId} is
 * the member who pressed; {@code responseCode} came with the click and updates the card once within 72 hours.
 */
@Wire(type = "staff.card-answer.v1", topic = Topics.STAFF_MESSAGES)
public record CardAnswer(
        String userId, String taskId, String responseCode, StaffText text, Map<String, String> values, Instant at)
        implements Event {}
