package link.aftersales.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * The question whether somebody who wants to be forgotten means it. identity-service asks it and answers his next word if
 * that declines; ticket-service hears the same words and knows by this that it has to say nothing.
 */
public record ErasureQuestion(Instant askedAt) {

    /** For how long it can be answered. */
    public static final Duration OPEN = Duration.ofMinutes(10);

    private static final String WISH = "删除我的信息";
    private static final Set<String> DECLINED = Set.of("取消", "不", "不删", "不删了", "不用了", "保留");

    /** Whether a whole message leads to this question. */
    public static boolean follows(String text) {
        return PlainText.command(text).equals(WISH);
    }

    /** Whether this whole message, as the first one after the question, says no in time. */
    public boolean declinedBy(String text, Instant saidAt) {
        return !saidAt.isBefore(askedAt)
                && !saidAt.isAfter(askedAt.plus(OPEN))
                && DECLINED.contains(PlainText.command(text));
    }
}
