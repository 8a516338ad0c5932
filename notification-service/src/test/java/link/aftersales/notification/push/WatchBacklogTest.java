package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.text.StaffText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Operators hear of what has been due for long, and of nothing that waits on purpose. */
@SpringJUnitConfig(DeliverySlice.class)
class WatchBacklogTest {

    @Autowired
    Deliveries deliveries;

    @Autowired
    Backlog backlog;

    @Autowired
    JdbcClient jdbc;

    private final RecordedDeliveries alarms = new RecordedDeliveries();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void empty() {
        jdbc.sql("truncate deliveries, delivery_attempts, push_slots").update();
    }

    @Test
    void callsTheOperatorsWhenSomethingHasBeenDueForTenMinutes() {
        plan(null);
        planned("11 minutes");

        look();

        assertThat(alarms.planned)
                .extracting(
                        Planned::receiver,
                        planned -> planned.content().parts().getFirst().values().get("minutes"))
                .containsExactly(tuple("ops", "11"));
        assertThat(meters.get("deliveries.oldest.waiting")
                        .tag("channel", "wecom_app")
                        .gauge()
                        .value())
                .isBetween(660.0, 690.0);
    }

    @Test
    void saysNothingOfWhatIsNewOrHeld() {
        plan(null);
        plan(Instant.now().plusSeconds(3_600));
        jdbc.sql("update deliveries set created_at = now() - interval '1 day' where held_until is not null")
                .update();

        look();

        assertThat(alarms.planned).isEmpty();
    }

    @Test
    void countsWhatWasHeldFromTheEndOfThat() {
        plan(Instant.now().minusSeconds(60));
        planned("1 day");

        look();

        assertThat(alarms.planned).isEmpty();
    }

    private void look() {
        Clock clock = Clock.fixed(Instant.parse("2026-06-15T04:00:00Z"), ZoneOffset.UTC);
        Plan plan = new Plan(
                alarms,
                new Forgotten() {
                    @Override
                    public boolean chat(String person, Instant at) {
                        return false;
                    }

                    @Override
                    public boolean customer(String customerId) {
                        return false;
                    }
                },
                RecordedDeliveries.sleepingWorkers());
        new WatchBacklog(backlog, new Alarms(plan, new Office(), clock), new DeliveryMeters(meters), clock).look();
    }

    private void planned(String ago) {
        jdbc.sql("update deliveries set created_at = now() - cast(? as interval)")
                .param(ago)
                .update();
    }

    private void plan(@Nullable Instant heldUntil) {
        Part words = new Part(StaffText.OTHER_PERSON, Map.of("contactName", "王五", "phoneMasked", "1"));
        deliveries.add(new Planned(
                UUID.randomUUID().toString(),
                Channel.WECOM_APP,
                "li",
                "AS1",
                Urgency.TICKET,
                new Content.Plain(List.of(words)),
                List.of(),
                Instant.EPOCH,
                null,
                heldUntil));
    }
}
