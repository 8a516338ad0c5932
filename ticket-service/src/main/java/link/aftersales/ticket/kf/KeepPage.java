package link.aftersales.ticket.kf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.KfInbound;
import link.aftersales.contracts.KfInbound.MessageReceived;
import link.aftersales.contracts.KfInbound.SendFailed;
import link.aftersales.contracts.KfInbound.SessionEntered;
import link.aftersales.messaging.Outbox;
import link.aftersales.ticket.directory.ErasedPeople;
import link.aftersales.ticket.kf.KfAccounts.Account;
import link.aftersales.ticket.kf.KfApi.Item;
import link.aftersales.ticket.kf.KfApi.Pulled.Page;
import link.aftersales.ticket.kf.ReadVisitors.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a page and moves the cursor, both or neither. Each item is told to the rest of the system under its own id. */
@Service
class KeepPage {

    /** What was said so long before the account was known is no question of today. */
    private static final Duration ANSWERED_LATE = Duration.ofMinutes(10);

    private final KfAccounts accounts;
    private final KfVisitors visitors;
    private final Unanswered unanswered;
    private final ErasedPeople erased;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepPage(
            KfAccounts accounts,
            KfVisitors visitors,
            Unanswered unanswered,
            ErasedPeople erased,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.visitors = visitors;
        this.unanswered = unanswered;
        this.erased = erased;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Answers false, and keeps nothing, when another copy has read on meanwhile. {@code read} tells of the new visitors. */
    boolean keep(Account account, Page page, Reading.Done read) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!accounts.move(account, page.cursor(), clock.instant().plus(PullAccounts.LEASE))) {
                return false;
            }
            keep(account, page.items().stream().filter(this::isNotForgotten).toList(), read);
            return true;
        }));
    }

    private void keep(Account account, List<Item> items, Reading.Done read) {
        List<String> people = items.stream()
                .map(item -> item.event().externalUserId())
                .distinct()
                .toList();
        visitors.keep(read.asked().stream().filter(people::contains).toList(), read.unionids(), clock.instant());
        Map<String, String> known = visitors.unionids(people);
        Instant answeredFrom = account.knownSince().minus(ANSWERED_LATE);
        for (Item item : items) {
            KfInbound event = item.event();
            if (!(event instanceof SendFailed) && event.sentAt().isBefore(answeredFrom)) {
                keepUnanswered(item);
            } else {
                KfInbound told = named(event, known.get(event.externalUserId()));
                outbox.append(event.externalUserId(), told, item.id(), event.sentAt());
            }
        }
    }

    private void keepUnanswered(Item item) {
        if (item.event() instanceof MessageReceived message) {
            unanswered.keep(item.id(), message);
        }
    }

    /** The platform tells the second only: what happened within the same one counts as after an erasure. */
    private boolean isNotForgotten(Item item) {
        return erased.erasedAt(item.event().externalUserId())
                .filter(at -> item.event().sentAt().isBefore(at.truncatedTo(ChronoUnit.SECONDS)))
                .isEmpty();
    }

    private static KfInbound named(KfInbound event, @Nullable String unionid) {
        return switch (event) {
            case MessageReceived m ->
                new MessageReceived(
                        m.openKfId(),
                        m.externalUserId(),
                        unionid,
                        m.msgId(),
                        m.kind(),
                        m.text(),
                        m.mediaId(),
                        m.sentAt());
            case SessionEntered s ->
                new SessionEntered(
                        s.openKfId(), s.externalUserId(), unionid, s.msgId(), s.scene(), s.welcomeCode(), s.sentAt());
            case SendFailed failed -> failed;
        };
    }
}
