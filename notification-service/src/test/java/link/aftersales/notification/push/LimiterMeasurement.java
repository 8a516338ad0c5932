package link.aftersales.notification.push;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/**
 * Measures, and asserts nothing: {@code ./mvnw test -pl notification-service -Dtest=LimiterMeasurement}. What it costs to
 * take up, send to nobody and settle one message, with and without an allowance, and behind the backlog of one member; as
 * the floor, two statements that take the oldest row and mark it.
 */
@SpringJUnitConfig(DeliverySlice.class)
class LimiterMeasurement {

    private static final int MESSAGES = 200;
    private static final int ROUNDS = 3;
    private static final int BACKLOG = 10_000;

    @Autowired
    Deliveries deliveries;

    @Autowired
    SettleAttempt settling;

    @Autowired
    JdbcClient jdbc;

    @Test
    void costOfAnAllowance() {
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double counted = send(Channel.WECOM_APP, i -> "member-" + i);
            double free = send(Channel.WECHAT_MP, i -> "o-" + i);
            double bare = takeAndMark();
            if (round > 0) {
                with.add(counted);
                without.add(free);
                floor.add(bare);
            }
        }
        say(
                "one message, two statements: %.2f ms, nobody counts: %.2f ms, counted: %.2f ms, counted / not: %.2f",
                median(floor), median(without), median(with), median(with) / median(without));
    }

    @Test
    void costBehindTheBacklogOfOne() {
        empty();
        plan(Channel.WECOM_APP, "busy");
        jdbc.sql("""
                        insert into deliveries (id, cause, channel, receiver, urgency, parts, happened_at)
                        select gen_random_uuid(), n::text, channel, receiver, urgency, parts, happened_at
                        from deliveries, generate_series(2, ?) n""").param(BACKLOG).update();
        jdbc.sql("analyze deliveries").update();
        SendDueDeliveries send = sender(Channel.WECOM_APP);
        while (send.sendNext(Channel.WECOM_APP)) {
            // until the member has had what he may have
        }
        List<Double> others = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            plan(Channel.WECOM_APP, "other-" + i);
            long start = System.nanoTime();
            send.sendNext(Channel.WECOM_APP);
            others.add((System.nanoTime() - start) / 1e6);
        }
        say("one message behind %d of another member: %.2f ms", BACKLOG, median(others));
    }

    private double send(Channel channel, IntFunction<String> receiver) {
        empty();
        for (int i = 0; i < MESSAGES; i++) {
            plan(channel, receiver.apply(i));
        }
        SendDueDeliveries send = sender(channel);
        long start = System.nanoTime();
        while (send.sendNext(channel)) {
            // one after the other
        }
        return (System.nanoTime() - start) / 1e6 / MESSAGES;
    }

    private double takeAndMark() {
        empty();
        for (int i = 0; i < MESSAGES; i++) {
            plan(Channel.WECHAT_MP, "o-" + i);
        }
        long start = System.nanoTime();
        for (int i = 0; i < MESSAGES; i++) {
            UUID next = jdbc.sql("""
                            update deliveries set leased_until = now() + interval '10 seconds'
                            where id = (select id from deliveries where status = 'pending' and leased_until is null
                                        order by seq limit 1 for update skip locked)
                            returning id""").query(UUID.class).single();
            jdbc.sql("update deliveries set status = 'sent', finished_at = now() where id = ?")
                    .param(next)
                    .update();
        }
        return (System.nanoTime() - start) / 1e6 / MESSAGES;
    }

    private SendDueDeliveries sender(Channel channel) {
        Messenger taking = new Messenger() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public Outcome send(UUID delivery, String receiver, Body body, boolean inDoubt) {
                return new Outcome.Accepted();
            }
        };
        return new SendDueDeliveries(
                deliveries, settling, ComposerMother.composer(new Texts(Map.of())), List.of(taking));
    }

    private void plan(Channel channel, String receiver) {
        Part words = new Part(StaffText.OTHER_PERSON, Map.of("contactName", "王五", "phoneMasked", "1"));
        deliveries.add(new Planned(
                UUID.randomUUID().toString(),
                channel,
                receiver,
                null,
                Urgency.TICKET,
                new Content.Plain(List.of(words)),
                List.of(),
                Instant.EPOCH));
    }

    private void empty() {
        jdbc.sql("truncate deliveries, delivery_attempts, push_slots").update();
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
