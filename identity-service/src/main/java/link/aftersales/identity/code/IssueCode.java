package link.aftersales.identity.code;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a code. Its digits are known to the caller alone; what is kept can only recognise them. */
@Component
class IssueCode {

    private static final int CODES = 1_000_000;
    private static final Duration VALID_FOR = Duration.ofHours(24);

    /** The digits, for the one who sends them. */
    record Issued(UUID id, String digits) {

        @Override
        public String toString() {
            return "Issued[id=" + id + "]";
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final Codes codes;
    private final CodeHash hash;
    private final Clock clock;

    IssueCode(Codes codes, CodeHash hash, Clock clock) {
        this.codes = codes;
        this.hash = hash;
        this.clock = clock;
    }

    /** Part of the caller's transaction. Never older than the claims that it is for, whichever copy's clock they have. */
    Issued issue(Wish wish) {
        Instant now = clock.instant();
        Instant issuedAt = now.isBefore(wish.freshSince()) ? wish.freshSince() : now;
        UUID id = UUID.randomUUID();
        String digits = "%06d".formatted(random.nextInt(CODES));
        codes.issue(id, hash.of(id, digits), wish, issuedAt, issuedAt.plus(VALID_FOR));
        return new Issued(id, digits);
    }
}
