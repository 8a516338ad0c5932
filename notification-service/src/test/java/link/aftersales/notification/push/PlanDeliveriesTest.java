package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.Worker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told what, line by line. */
class PlanDeliveriesTest {

    private final RecordedDeliveries deliveries = new RecordedDeliveries();
    private final PlanDeliveries plan = new PlanDeliveries(deliveries, workers());

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
        plan.ticket("cause", TicketMother.repair("AS1", owner, sales));

        assertThat(deliveries.planned).extracting(Planned::receiver).containsExactly(receivers.split(","));
        assertThat(deliveries.planned).allSatisfy(planned -> {
            assertThat(planned.channel()).isEqualTo(Channel.WECOM_APP);
            assertThat(planned.ticketNo()).isEqualTo("AS1");
            assertThat(planned.urgency()).isEqualTo(Urgency.TICKET);
            assertThat(planned.parts()).extracting(Part::text).containsExactly(StaffText.TICKET_PUSH);
        });
    }

    @Test
    void wordsToStaffGoToThatMember() {
        plan.staff("cause", new StaffMessage("li", StaffText.ADD_CUSTOMER, Map.of("phone", "1"), null, Instant.EPOCH));

        assertThat(deliveries.planned)
                .containsExactly(new Planned(
                        "cause",
                        Channel.WECOM_APP,
                        "li",
                        null,
                        Urgency.TO_DO,
                        List.of(new Part(StaffText.ADD_CUSTOMER, Map.of("phone", "1")))));
    }

    @Test
    void wordsToACustomerGoToHisChatInOneMessage() {
        plan.customer(
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
            assertThat(planned.parts()).extracting(Part::text).containsExactly(CustomerText.HELLO, CustomerText.MENU);
        });
    }

    private static SendingWorkers workers() {
        Worker asleep = new Worker("asleep", 1, () -> false);
        return new SendingWorkers(Map.of(Channel.WECOM_APP, asleep, Channel.WECHAT_MP, asleep));
    }

    private static final class RecordedDeliveries implements Deliveries {

        private final List<Planned> planned = new ArrayList<>();

        @Override
        public boolean add(Planned one) {
            return planned.add(one);
        }

        @Override
        public Optional<Leased> lease(Channel channel, Function<List<Part>, String> render) {
            return Optional.empty();
        }

        @Override
        public void keep(Collection<UUID> leased) {}

        @Override
        public void settle(Leased delivery, @Nullable Outcome outcome, Settlement settlement) {}

        @Override
        public void retryNow(Channel channel) {}
    }
}
