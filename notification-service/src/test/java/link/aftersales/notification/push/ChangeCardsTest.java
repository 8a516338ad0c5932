package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent.Change;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.notification.push.Cards.Changeable;
import link.aftersales.notification.push.Cards.Pushed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the cards of a ticket look after something happened. */
class ChangeCardsTest {

    private final RecordedDeliveries deliveries = new RecordedDeliveries();
    private final Table cards = new Table();
    private final KnownStates states = new KnownStates();
    private final ChangeCards change = new ChangeCards(
            new Plan(deliveries, new NobodyForgotten(), RecordedDeliveries.sleepingWorkers()),
            cards,
            states,
            new CardLooks(new Office()));

    @BeforeEach
    void cardsAreOut() {
        cards.sent("li", List.of("accept", "resolve", "link"));
        cards.sent("sun", List.of("accept", "resolve", "link"));
        cards.sent("wang", List.of("link"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCEPT  | li       | card   | PENDING    | PROCESSING       | sun 李工处理中 [resolve, link], wang 李工处理中 [link]",
                "ACCEPT  | LI       | card   | PENDING    | PROCESSING       | sun LI处理中 [resolve, link], wang LI处理中 [link]",
                "ACCEPT  | li       | page   | PENDING    | PROCESSING       | li 李工处理中 [resolve, link], sun 李工处理中 [resolve, link], wang 李工处理中 [link]",
                "REOPEN  | customer | wechat | RESOLVED   | PROCESSING       | li 李工处理中 [resolve, link], sun 李工处理中 [resolve, link], wang 李工处理中 [link]",
                "ASK     | sun      | admin  | PENDING    | WAITING_CUSTOMER | li 待客户补充 [accept, resolve, link], sun 待客户补充 [accept, resolve, link], wang 待客户补充 [link]",
                "RESOLVE | sun      | card   | PROCESSING | RESOLVED         | li 已解决, wang 已解决",
                "CLOSE   | system   | system | RESOLVED   | CLOSED           | li 已失效, sun 已失效, wang 已失效",
                "CANCEL  | customer | wechat | PENDING    | CANCELLED        | li 已失效, sun 已失效, wang 已失效",
                "NOTE    | sun      | admin  | PENDING    | PENDING          | ''",
            })
    void thoseOfTheOthersShowIt(
            TicketAction action, String actor, String channel, TicketStatus from, TicketStatus to, String shown) {
        happens("cause", changed(action, actor, channel, from, to, null));

        assertThat(shown()).isEqualTo(shown);
    }

    @Test
    void whoeverGivesATicketAwaySeesThatOnHisCardAndTheOthersNothing() {
        happens("cause", TicketMother.handedOn("LI", "zhao", TicketStatus.PENDING));

        assertThat(shown()).isEqualTo("li 已转出");
    }

    @Test
    void aTicketThatIsGivenAwayByAnotherCardIsShownOnItsOwn() {
        happens("cause", TicketMother.filed("li", "zhao"));

        assertThat(shown()).isEqualTo("li 已转出");
    }

    @Test
    void eachIsChangedOnceByTheCodeOfItsSending() {
        happens("1", accepted());
        happens("2", later(TicketAction.RESOLVE, "qian", TicketStatus.PROCESSING, TicketStatus.RESOLVED));

        assertThat(deliveries.planned).extracting(Planned::receiver).containsExactly("sun", "wang", "li");
        assertThat(deliveries.planned).extracting(Planned::cause).doesNotHaveDuplicates();
    }

    @Test
    void thePressedOneKeepsTheButtonsThatAreOffered() {
        change.answer("cause", pressed("LI", List.of(TicketAction.RESOLVE)));

        assertThat(shown()).isEqualTo("LI 李工处理中 [resolve, link]");
        Planned planned = deliveries.planned.getFirst();
        assertThat(planned.channel()).isEqualTo(Channel.WECOM_CARD_UPDATE);
        assertThat(planned.projectNo()).isEqualTo("P-1");
        assertThat(planned.about()).containsExactly("c-1");
        assertThat(planned.content()).isInstanceOfSatisfying(Content.CardChange.class, card -> {
            assertThat(card.responseCode()).isEqualTo("click");
            assertThat(card.pushed()).isEqualTo(cards.out.getFirst().pushed().delivery());
        });
    }

    @Test
    void thePressedOneLosesItsButtonsWhenNothingIsOffered() {
        change.answer("cause", pressed("li", List.of()));

        assertThat(deliveries.planned)
                .extracting(Planned::content)
                .containsExactly(
                        new Content.Answer("click", new Part(StaffText.CARD_PROCESSING, Map.of("staffName", "李工"))));
    }

    @Test
    void nobodyChangesTheCardOfSomebodyElse() {
        change.answer("cause", pressed("zhao", List.of()));

        assertThat(deliveries.planned).isEmpty();
    }

    @Test
    void anAnswerToAnotherCardStandsInPlaceOfItsButtons() {
        change.answer("cause", new CardAnswer("li", "todo-1", "code", StaffText.TODO_SENT, Map.of(), Instant.EPOCH));

        assertThat(deliveries.planned).singleElement().satisfies(planned -> {
            assertThat(planned.channel()).isEqualTo(Channel.WECOM_CARD_UPDATE);
            assertThat(planned.content())
                    .isEqualTo(new Content.Answer("code", new Part(StaffText.TODO_SENT, Map.of())));
        });
    }

    @Test
    void anAnswerThatComesAfterWhatHappenedNextShowsThat() {
        happens("1", accepted());
        deliveries.planned.clear();
        happens("2", later(TicketAction.CLOSE, "system", TicketStatus.PROCESSING, TicketStatus.CLOSED));
        change.answer("answer", pressed("li", List.of(TicketAction.RESOLVE)));

        assertThat(shown()).isEqualTo("li 已失效, li 已失效");
    }

    @Test
    void anAnswerThatComesBeforeIsFollowedByWhatHappenedNext() {
        change.answer("answer", pressed("li", List.of(TicketAction.RESOLVE)));
        happens("1", accepted());
        happens("2", later(TicketAction.CLOSE, "system", TicketStatus.PROCESSING, TicketStatus.CLOSED));

        assertThat(deliveries.planned.stream()
                        .filter(planned -> planned.receiver().equals("li"))
                        .map(planned -> shown(planned.content()))
                        .toList())
                .containsExactly("李工处理中 [resolve, link]", "已失效");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherCardOfWhoeverPressedShowsTheSame(boolean answerFirst) {
        cards.sent("li", "reminder", List.of("accept", "resolve", "link"));
        if (answerFirst) {
            change.answer("answer", pressed("li", List.of(TicketAction.RESOLVE)));
            happens("1", accepted());
        } else {
            happens("1", accepted());
            change.answer("answer", pressed("li", List.of(TicketAction.RESOLVE)));
        }

        assertThat(deliveries.planned.stream()
                        .filter(planned -> planned.receiver().equals("li"))
                        .map(planned -> code(planned.content()) + " " + shown(planned.content()))
                        .toList())
                .containsExactly("click 李工处理中 [resolve, link]", "code-reminder 李工处理中 [resolve, link]");
    }

    @Test
    void whatAnswersAClickIsNotChangedByWhatChangesNothing() {
        happens("1", accepted());
        change.answer("answer", pressed("li", List.of(TicketAction.WITHDRAW)));
        deliveries.planned.clear();

        happens("2", later(TicketAction.SUPPLEMENT, "customer", TicketStatus.PROCESSING, TicketStatus.PROCESSING));

        assertThat(deliveries.planned).isEmpty();
    }

    private void happens(String cause, TicketChanged changed) {
        states.put(TicketState.after(changed, states.find(changed.ticketNo()).orElse(null)));
        change.ticket(cause, changed);
    }

    private static TicketChanged later(TicketAction action, String actor, TicketStatus from, TicketStatus to) {
        TicketChanged changed = changed(action, actor, "admin", from, to, null);
        return new TicketChanged(changed.ticketNo(), changed.version() + 1, changed.ticket(), changed.change());
    }

    private static CardAnswer pressed(String userId, List<TicketAction> offered) {
        return new CardAnswer(
                userId,
                "ticket_AS1_li",
                "click",
                StaffText.CARD_PROCESSING,
                Map.of("staffName", "李工"),
                Instant.EPOCH,
                offered,
                2L);
    }

    private static TicketChanged accepted() {
        return changed(TicketAction.ACCEPT, "li", "card", TicketStatus.PENDING, TicketStatus.PROCESSING, null);
    }

    private static TicketChanged changed(
            TicketAction action,
            String actor,
            String channel,
            TicketStatus from,
            TicketStatus to,
            @Nullable String previousOwner) {
        return TicketMother.changed(
                to, new Change(action, actor, channel, from, to, null, List.of(), previousOwner, 1, Instant.EPOCH));
    }

    private String shown() {
        return String.join(
                ", ",
                deliveries.planned.stream()
                        .map(planned -> planned.receiver() + " " + shown(planned.content()))
                        .toList());
    }

    private static String code(Content content) {
        return content instanceof Content.CardChange change ? change.responseCode() : "none";
    }

    private static String shown(Content content) {
        Composer composer = ComposerMother.composer(new Texts(Map.of()));
        return switch (composer.compose(ComposerMother.unwritten(content))) {
            case Body.CardChange(String code, Body.ButtonCard card) ->
                card.description() + " "
                        + (content instanceof Content.CardChange left
                                ? String.valueOf(left.card().keys())
                                : "");
            case Body.ButtonAnswer(String code, String words) -> words;
            case Body other -> other.toString();
        };
    }

    /** Cards on no database. */
    private static final class Table implements Cards {

        private final List<Changeable> out = new ArrayList<>();
        private final List<Pushed> sent = new ArrayList<>();

        void sent(String receiver, List<String> keys) {
            sent(receiver, receiver, keys);
        }

        void sent(String receiver, String serial, List<String> keys) {
            Content.Card card = new Content.Card(
                    "ticket_AS1_" + serial,
                    new Part(StaffText.TICKET_PUSH_CARD, Map.of("ticketNo", "AS1")),
                    null,
                    keys,
                    null);
            sent.add(new Pushed(UUID.randomUUID(), receiver, card, "P-1", List.of("c-1"), 1));
            out.add(new Changeable(sent.getLast(), "code-" + serial));
        }

        @Override
        public Optional<Pushed> find(String taskId) {
            return sent.stream()
                    .filter(pushed -> pushed.card().taskId().equals(taskId))
                    .findFirst();
        }

        @Override
        public List<Changeable> changeable(String ticketNo) {
            return List.copyOf(out);
        }

        @Override
        public void shows(UUID delivery, long version) {
            out.replaceAll(card -> card.pushed().delivery().equals(delivery) ? showing(card, version) : card);
        }

        private static Changeable showing(Changeable card, long version) {
            Pushed was = card.pushed();
            return new Changeable(
                    new Pushed(was.delivery(), was.receiver(), was.card(), was.projectNo(), was.about(), version),
                    card.responseCode());
        }

        @Override
        public void use(Changeable card) {
            out.remove(card);
        }
    }
}
