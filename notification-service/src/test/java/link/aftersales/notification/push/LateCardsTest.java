package link.aftersales.notification.push;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent.Change;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.notification.push.Body.ButtonCard;
import link.aftersales.notification.push.Outcome.Accepted;
import link.aftersales.notification.push.Settlement.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cards whose ticket changes while they wait or are on their way. */
@SpringJUnitConfig(DeliverySlice.class)
class LateCardsTest {

    @Autowired
    Deliveries deliveries;

    @Autowired
    TicketStates states;

    @Autowired
    Cards cards;

    @Autowired
    SettleAttempt settling;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final Composer composer = ComposerMother.composer(new Texts(Map.of()));

    @BeforeEach
    void aTicketWhoseCardWaits() {
        jdbc.sql("truncate deliveries, delivery_attempts, push_slots, ticket_states, card_codes")
                .update();
        new KeepTicketState(states).keep(TicketMother.repair("AS1", "li", "wang"));
        card("li", Buttons.HANDLE);
    }

    @Test
    void leavesAsItWasPlannedWhileNothingHappened() {
        happens(change(TicketAction.NOTE, TicketStatus.PENDING, TicketStatus.PENDING));

        assertThat(look(lease())).isEqualTo("请尽快处理！ [accept, resolve, link]");
    }

    @Test
    void leavesWithTheButtonsOfNowAndAWordAboutIt() {
        happens(change(TicketAction.ACCEPT, TicketStatus.PENDING, TicketStatus.PROCESSING));

        assertThat(look(lease())).isEqualTo("赵工处理中 [resolve, link]");
    }

    @Test
    void leavesWithNothingToPressButTheLinkWhenItIsOver() {
        happens(change(TicketAction.CANCEL, TicketStatus.PENDING, TicketStatus.CANCELLED));

        assertThat(look(lease())).isEqualTo("已失效 [link]");
    }

    @Test
    void leavesForWhoeverGaveTheTicketAwayWithoutButtons() {
        happens(TicketMother.handedOn("li", "zhao", TicketStatus.PENDING));

        assertThat(look(lease())).isEqualTo("已转出 [link]");
    }

    @Test
    void reachesANewOwnerWithTheButtonsOfNow() {
        jdbc.sql("delete from deliveries").update();
        happens(TicketMother.handedOn("li", "zhao", TicketStatus.PROCESSING));
        card("zhao", Buttons.HANDLE);

        assertThat(look(lease())).isEqualTo("请尽快处理！ [resolve, link]");
    }

    @Test
    void isTheSameAtEachAttemptWhateverHappensMeanwhile() {
        String first = look(lease());
        jdbc.sql("update deliveries set leased_until = now() - interval '1 second'")
                .update();
        happens(change(TicketAction.ACCEPT, TicketStatus.PENDING, TicketStatus.PROCESSING));

        assertThat(look(lease())).isEqualTo(first);
    }

    @Test
    void isChangedRightAfterItWentOutWhenTheTicketChangedOnTheWay() {
        Leased onItsWay = lease();
        happens(change(TicketAction.ACCEPT, TicketStatus.PENDING, TicketStatus.PROCESSING));
        assertThat(updates()).isEmpty();

        settling.settle(onItsWay, new Accepted("code"), new Sent());

        assertThat(updates()).containsExactly("li code CARD_PROCESSING");
        assertThat(jdbc.sql("select count(*) from card_codes").query(Long.class).single())
                .isZero();
    }

    @Test
    void isNotChangedWhenItWentOutAsItIs() {
        settling.settle(lease(), new Accepted("code"), new Sent());

        assertThat(updates()).isEmpty();
    }

    @Test
    void isChangedWhenTheTicketChangesInTheVeryMomentInWhichItIsSent() {
        Leased onItsWay = lease();
        TicketChanged accepted = change(TicketAction.ACCEPT, TicketStatus.PENDING, TicketStatus.PROCESSING);

        CompletableFuture<Void> settled =
                Objects.requireNonNull(new TransactionTemplate(transactions).execute(event -> {
                    happens(accepted);
                    CompletableFuture<Void> other = CompletableFuture.runAsync(
                            () -> settling.settle(onItsWay, new Accepted("code"), new Sent()));
                    eventually(() -> assertThat(waits() || other.isDone()).isTrue());
                    return other;
                }));
        settled.join();

        assertThat(updates()).containsExactly("li code CARD_PROCESSING");
    }

    private boolean waits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private void happens(TicketChanged changed) {
        new KeepTicketState(states).keep(changed);
        Plan plan = new Plan(deliveries, new NobodyForgotten(), RecordedDeliveries.sleepingWorkers());
        new ChangeCards(plan, cards, states, new CardLooks(new Office())).ticket("event", changed);
    }

    private static TicketChanged change(TicketAction action, TicketStatus from, TicketStatus to) {
        Change change = new Change(action, "zhao", "page", from, to, null, List.of(), null, 1, Instant.EPOCH);
        return TicketMother.changed(to, change);
    }

    private void card(String receiver, Buttons buttons) {
        Part layout = new Part(StaffText.TICKET_PUSH_CARD, Map.of("ticketNo", "AS1"));
        deliveries.add(new Planned(
                "planned for " + receiver,
                Channel.WECOM_APP,
                receiver,
                "AS1",
                Urgency.TICKET,
                buttons.card(layout, "AS1"),
                List.of("c-1"),
                Instant.EPOCH));
    }

    private Leased lease() {
        return deliveries.lease(Channel.WECOM_APP, composer::compose).orElseThrow();
    }

    private static String look(Leased leased) {
        ButtonCard card = (ButtonCard) leased.body();
        return card.description() + " "
                + card.buttons().stream().map(Body.Button::key).toList();
    }

    private List<String> updates() {
        return jdbc.sql("""
                        select receiver || ' ' || response_code || ' ' || (parts -> 1 ->> 'text') from deliveries
                        where channel = 'wecom_card_update' order by seq""").query(String.class).list();
    }
}
