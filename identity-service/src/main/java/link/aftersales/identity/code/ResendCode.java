package link.aftersales.identity.code;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.DueDecisions;
import org.springframework.stereotype.Component;

/** A claimant asks for a fresh code: whichever contact still lacks only the person when he is judged gets one. */
@Component
public class ResendCode {

    private static final ZoneId COMPANY_TIME = ZoneId.of("Asia/Shanghai");

    private final Codes codes;
    private final TriesBook triesBook;
    private final DueDecisions dueDecisions;
    private final Clock clock;

    ResendCode(Codes codes, TriesBook triesBook, DueDecisions dueDecisions, Clock clock) {
        this.codes = codes;
        this.triesBook = triesBook;
        this.dueDecisions = dueDecisions;
        this.clock = clock;
    }

    /** Part of the caller's transaction, under the follower's lock; false when he has asked too often today. */
    public boolean resend(Customer claim) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Tries> tries = triesBook.of(claim.openid()).oneMoreResend(LocalDate.ofInstant(now, COMPANY_TIME));
        tries.ifPresent(more -> {
            triesBook.keep(claim.openid(), more);
            codes.askAgain(claim.id(), now);
            dueDecisions.proofChanged(claim.id());
        });
        return tries.isPresent();
    }
}
