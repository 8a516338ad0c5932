package link.aftersales.identity.audit;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One deed of an administrator: {@code action} in one word, {@code subject} the id of what was changed. Numbers in the
 * words of {@code reason} are masked.
 */
public record AdminAction(Instant at, String actor, String action, String subject, String reason) {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");

    public AdminAction {
        reason = NUMBER.matcher(reason).replaceAll("$1****$2");
    }
}
