package link.aftersales.ticket.kf;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import link.aftersales.ticket.kf.KfAccounts.Account;
import link.aftersales.ticket.kf.KfApi.Pulled;
import link.aftersales.ticket.kf.ReadVisitors.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Pulls the account that is due until the platform has no more, page by page. Each page is kept in one transaction; whoever
 * dies before its commit leaves everything as it was, and the next one pulls the same page.
 */
@Service
class PullAccounts {

    private static final Logger log = LoggerFactory.getLogger(PullAccounts.class);

    /** Longer than both calls of a page together may take. */
    static final Duration LEASE = Duration.ofSeconds(45);

    /** Finds what came without a doorbell. */
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final int REFUSALS_BEFORE_STARTING_OVER = 3;

    private final KfAccounts accounts;
    private final KfApi api;
    private final ReadVisitors readVisitors;
    private final KeepPage keepPage;
    private final Clock clock;

    PullAccounts(KfAccounts accounts, KfApi api, ReadVisitors readVisitors, KeepPage keepPage, Clock clock) {
        this.accounts = accounts;
        this.api = api;
        this.readVisitors = readVisitors;
        this.keepPage = keepPage;
        this.clock = clock;
    }

    /** Answers whether one was due. */
    boolean pullNext() {
        var due = accounts.lease(clock.instant(), clock.instant().plus(LEASE));
        due.ifPresent(this::pull);
        return due.isPresent();
    }

    private void pull(Account leased) {
        Account account = leased;
        boolean more = true;
        while (more) {
            switch (api.pull(account.openKfId(), account.cursor(), account.token())) {
                case Pulled.Page page -> {
                    more = keep(account, page);
                    account = account.readTo(page.cursor());
                }
                case Pulled.Refused refused -> {
                    refused(account, refused);
                    return;
                }
                case Pulled.NotNow notNow -> {
                    putOff(account, notNow.why());
                    return;
                }
            }
        }
    }

    /** Answers whether to go on; a page that moves nothing is the last one, whatever the platform says. */
    private boolean keep(Account account, Pulled.Page page) {
        List<String> people = page.items().stream()
                .map(item -> item.event().externalUserId())
                .distinct()
                .toList();
        return switch (readVisitors.read(people)) {
            case Reading.NotNow notNow -> {
                putOff(account, notNow.why());
                yield false;
            }
            case Reading.Done read -> keepPage.keep(account, page, read) && goOn(account, page);
        };
    }

    private boolean goOn(Account account, Pulled.Page page) {
        if (page.more() && !page.cursor().equals(account.cursor())) {
            return true;
        }
        accounts.rest(
                account.readTo(page.cursor()), clock.instant(), clock.instant().plus(PAUSE));
        return false;
    }

    private void refused(Account account, Pulled.Refused refused) {
        if (account.token() != null) {
            accounts.dropToken(account);
        } else if (account.failures() >= REFUSALS_BEFORE_STARTING_OVER && account.cursor() != null) {
            log.warn("微信客服 account {} begins anew: errcode {}", account.openKfId(), refused.errcode());
            accounts.startOver(account);
        }
        putOff(account, "errcode " + refused.errcode());
    }

    private void putOff(Account account, String why) {
        log.info("微信客服 account {} is pulled again later: {}", account.openKfId(), why);
        Duration doubling = Duration.ofSeconds(1L << Math.min(account.failures(), 7));
        Duration pause = doubling.compareTo(LONGEST_PAUSE) < 0 ? doubling : LONGEST_PAUSE;
        accounts.putOff(account, clock.instant().plus(pause));
    }
}
