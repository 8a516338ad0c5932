package link.aftersales.ticket.weekly;

import org.jspecify.annotations.Nullable;

/**
 * What came of a week. {@code open} and the oldest one are as of now; {@code firstResponseMinutes} is the median of the
 * tickets that were opened in it, {@code averageScore} that of the ratings that were given in it.
 */
public record Week(
        long opened,
        long done,
        long open,
        @Nullable Double firstResponseMinutes,
        @Nullable Double averageScore,
        @Nullable String oldestTicketNo,
        @Nullable String oldestOwner) {

    boolean quiet() {
        return opened == 0 && done == 0 && open == 0;
    }
}
