package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told what, line by line. */
class PlanTest {

    private static final StaffMessage WITH_CARD = new StaffMessage(
            "li",
            StaffText.ADD_CUSTOMER,
            Map.of("phone", "1"),
            null,
            Instant.EPOCH,
            new StaffMessage.Card("todo-1", StaffText.ADD_CUSTOMER_CARD, null),
            List.of("c-1"));

    private final RecordedDeliveries deliveries = new RecordedDeliveries();
    private final Set<String> forgotten = new HashSet<>();
    private final Plan plan = new Plan(deliveries, new ForgottenIds(), RecordedDeliveries.sleepingWorkers());
    private final TellStaff staff = staff("card");
    private final TellCustomer customer = new TellCustomer(plan, new ForgottenIds());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "li    | wang | li,wang",
                "li    | li   | li",
                "Li    | lI   | Li",
                "li    |      | li",
                "li    | ''   | li",
            })
    void aNewTicketGoesToOwnerAndSales(String owner, @Nullable String sales, String receivers) {
        staff.ticket("cause", TicketMother.repair("AS1", owner, sales));

        assertThat(deliveries.planned).extracting(Planned::receiver).containsExactly(receivers.split(","));
        assertThat(deliveries.planned).allSatisfy(planned -> {
            assertThat(planned.channel()).isEqualTo(Channel.WECOM_APP);
            assertThat(planned.ticketNo()).isEqualTo("AS1");
            assertThat(planned.urgency()).isEqualTo(Urgency.TICKET);
            assertThat(planned.content().parts()).extracting(Part::text).containsExactly(StaffText.TICKET_PUSH_CARD);
            assertThat(planned.projectNo()).isEqualTo("P-1");
        });
    }

    @Test
    void wordsToStaffGoToThatMember() {
        staff.message(
                "cause", new StaffMessage("li", StaffText.ADD_CUSTOMER, Map.of("phone", "1"), null, Instant.EPOCH));

        assertThat(deliveries.planned)
                .containsExactly(new Planned(
                        "cause",
                        Channel.WECOM_APP,
                        "li",
                        null,
                        Urgency.TO_DO,
                        new Content.Plain(List.of(new Part(StaffText.ADD_CUSTOMER, Map.of("phone", "1")))),
                        List.of(),
                        Instant.EPOCH));
    }

    @Test
    void wordsWithACardBecomeOneWhereCardsAreOn() {
        staff.message("cause", WITH_CARD);

        assertThat(deliveries.planned).singleElement().satisfies(planned -> {
            assertThat(planned.about()).containsExactly("c-1");
            assertThat(planned.content())
                    .isEqualTo(new Content.Card(
                            "todo-1", new Part(StaffText.ADD_CUSTOMER_CARD, Map.of("phone", "1")), null));
        });
    }

    @Test
    void wordsWithACardStayWordsWhereCardsAreOff() {
        staff("text").message("cause", WITH_CARD);

        assertThat(deliveries.planned)
                .extracting(Planned::content)
                .containsExactly(new Content.Plain(List.of(new Part(StaffText.ADD_CUSTOMER, Map.of("phone", "1")))));
    }

    @Test
    void nothingIsToldOfAForgottenCustomerToAnybody() {
        forgotten.add("c-1");

        staff.message("cause", WITH_CARD);
        staff.ticket("cause", TicketMother.repair("AS1", "li", "wang"));
        customer.say("cause", words(new Recipient("c-1", "o-2")));

        assertThat(deliveries.planned).isEmpty();
    }

    @Test
    void nothingIsToldInAForgottenChat() {
        forgotten.add("o-1");

        customer.say("cause", words(Recipient.follower("o-1")));

        assertThat(deliveries.planned).isEmpty();
    }

    private static CustomerMessage words(Recipient recipient) {
        return CustomerMessage.of(recipient, CustomerText.HELLO, Map.of(), Instant.EPOCH);
    }

    private TellStaff staff(String format) {
        return new TellStaff(
                deliveries, plan, new PushSettings(format, "https://example.com"), new Office(), new KnownStates());
    }

    @Test
    void wordsToACustomerGoToHisChatInOneMessage() {
        customer.say(
                "cause",
                new CustomerMessage(
                        Recipient.follower("o-1"),
                        List.of(
                                new CustomerMessage.Part(CustomerText.HELLO, Map.of()),
                                new CustomerMessage.Part(CustomerText.MENU, Map.of())),
                        "AS1",
                        Instant.EPOCH));

        assertThat(deliveries.planned).singleElement().satisfies(planned -> {
            assertThat(planned.channel()).isEqualTo(Channel.WECHAT_MP);
            assertThat(planned.receiver()).isEqualTo("o-1");
            assertThat(planned.content().parts())
                    .extracting(Part::text)
                    .containsExactly(CustomerText.HELLO, CustomerText.MENU);
        });
    }

    private final class ForgottenIds implements Forgotten {

        @Override
        public boolean chat(String openid, Instant at) {
            return forgotten.contains(openid);
        }

        @Override
        public boolean customer(@Nullable String customerId) {
            return forgotten.contains(customerId);
        }
    }
}
