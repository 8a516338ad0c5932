package link.aftersales.ticket.kf;

import java.time.Clock;
import java.time.Duration;
import link.aftersales.contracts.WecomInbound.KfDoorbell;
import link.aftersales.messaging.Worker;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Notes that something waits at an account and has it pulled after the commit; several rings are one pull. */
@Service
public class RingAccount {

    /** A little less than the ten minutes of platform facts 4.2. */
    private static final Duration TOKEN_LIVES = Duration.ofMinutes(9);

    private final KfAccounts accounts;
    private final Worker kfPuller;
    private final Clock clock;

    RingAccount(KfAccounts accounts, Worker kfPuller, Clock clock) {
        this.accounts = accounts;
        this.kfPuller = kfPuller;
        this.clock = clock;
    }

    /** Notes a ring, with the transaction in which it was heard. */
    @EventListener
    public void ring(KfDoorbell doorbell) {
        accounts.ring(
                doorbell.openKfId(),
                doorbell.token().isBlank() ? null : doorbell.token(),
                doorbell.sentAt(),
                doorbell.sentAt().plus(TOKEN_LIVES),
                clock.instant());
        kfPuller.wakeAfterCommit();
    }
}
