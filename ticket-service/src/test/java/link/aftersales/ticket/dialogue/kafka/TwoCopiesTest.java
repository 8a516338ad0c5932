package link.aftersales.ticket.dialogue.kafka;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.messaging.EventRecords;
import link.aftersales.ticket.TicketServiceTest;
import link.aftersales.ticket.World;
import link.aftersales.ticket.World.Person;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

@TicketServiceTest
class TwoCopiesTest {

    private static final Instant AT = Instant.parse("2026-11-22T04:00:00Z");

    @Autowired
    World world;

    @Autowired
    InboundListener listener;

    @Autowired
    EventRecords records;

    @RepeatedTest(5)
    void makeOneTicketOfOneMessageThatBothGet() throws Exception {
        Person person = world.customer();
        world.asks(person, "维修 漏油");
        String id = UUID.randomUUID().toString();
        var finish = record(person, "完成", id);

        atOnce(finish, finish);

        assertThat(world.count("after_sales_tickets", "customer_id", person.customerId()))
                .isEqualTo(1);
        world.hears(person, 3);
        assertThat(world.tickets(person)).hasSizeLessThanOrEqualTo(1);
    }

    @RepeatedTest(5)
    void makeOneTicketOfTwoMessagesThatBothFinishTheDraft() throws Exception {
        Person person = world.customer();
        world.asks(person, "维修 漏油");

        atOnce(
                record(person, "完成", UUID.randomUUID().toString()),
                record(person, "完成", UUID.randomUUID().toString()));

        assertThat(world.count("after_sales_tickets", "customer_id", person.customerId()))
                .isEqualTo(1);
        eventually(() -> assertThat(world.texts(person))
                .containsExactly(
                        CustomerText.VERIFIED,
                        CustomerText.SEND_PICTURES,
                        CustomerText.TICKET_OPENED,
                        CustomerText.MENU));
    }

    @SafeVarargs
    private void atOnce(ConsumerRecord<String, byte[]>... each) throws Exception {
        CyclicBarrier start = new CyclicBarrier(each.length);
        try (ExecutorService copies = Executors.newFixedThreadPool(each.length)) {
            List<Future<Void>> running = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> record : each) {
                Callable<Void> copy = () -> {
                    start.await();
                    listener.on(List.of(record));
                    return null;
                };
                running.add(copies.submit(copy));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        }
    }

    private ConsumerRecord<String, byte[]> record(Person person, String text, String id) {
        ProducerRecord<String, byte[]> sent = records.of(person.openid(), World.text(person, text), id, AT);
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers()),
                java.util.Optional.empty());
    }
}
