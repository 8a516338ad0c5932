package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.LinkEvent.PageSeen;
import link.aftersales.contracts.NotificationEvent.DeliverySeen;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.notification.push.DeliverySlice.TalliedOutbox;
import link.aftersales.notification.push.Outcome.Accepted;
import link.aftersales.notification.push.Outcome.Refused;
import link.aftersales.notification.push.Settlement.Failed;
import link.aftersales.notification.push.Settlement.Sent;
import link.aftersales.notification.push.Sightings.Sight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(DeliverySlice.class)
class SightingsTest {

    private static final Instant AT = Instant.parse("2024-02-02T05:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Sightings sightings;

    @Autowired
    TalliedOutbox outbox;

    private NoteSeen noteSeen;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate deliveries, delivery_attempts").update();
        noteSeen = new NoteSeen(sightings);
        outbox.events.clear();
    }

    @Test
    void tellsWhoOpenedTheLinkOfAPushOnce() {
        UUID push = sent("li");
        sent("zhao");

        noteSeen.page(new PageSeen("P-1", push.toString(), AT));
        noteSeen.page(new PageSeen("P-1", push.toString(), AT.plusSeconds(90)));

        assertThat(seen()).containsExactly(new DeliverySeen(push.toString(), "AS1", "li", AT));
        assertThat(jdbc.sql("select seen_by from deliveries where seen_at is not null")
                        .query(String.class)
                        .list())
                .containsExactly("li");
    }

    @Test
    void believesNoPageOfAnotherProjectAndNoPushThatNobodySent() {
        UUID push = sent("li");
        UUID waiting = add("zhao", "P-1");

        noteSeen.page(new PageSeen("P-2", push.toString(), AT));
        noteSeen.page(new PageSeen("P-1", waiting.toString(), AT));
        noteSeen.page(new PageSeen("P-1", UUID.randomUUID().toString(), AT));
        noteSeen.page(new PageSeen("P-1", null, AT));

        assertThat(seen()).isEmpty();
    }

    @Test
    void takesADeedForHavingSeenAllThatOnesOwnPushesSaid() {
        sent("Li");
        sent("Li");
        sent("zhao");

        noteSeen.deed(TicketMother.changed(TicketAction.ACCEPT, "li", null));

        assertThat(seen()).hasSize(2).extracting(DeliverySeen::receiver).containsOnly("Li");
        assertThat(sightings.of("AS1", "li")).isEqualTo(Sight.SEEN);
        assertThat(sightings.of("AS1", "zhao")).isEqualTo(Sight.UNSEEN);
    }

    @Test
    void seesNothingInWhatCustomersAndClocksDo() {
        sent("customer");
        sent("system");
        sent("admin");

        for (String actor : List.of("customer", "system", "admin")) {
            noteSeen.deed(TicketMother.changed(TicketAction.CLOSE, actor, null));
        }

        assertThat(seen()).isEmpty();
    }

    @Test
    void seesNoPushAboutWhatHappenedAfterTheDeed() {
        sent("li");
        jdbc.sql("update deliveries set happened_at = '2030-01-01'").update();

        noteSeen.deed(TicketMother.changed(TicketAction.ACCEPT, "li", null));

        assertThat(seen()).isEmpty();
    }

    @Test
    void knowsWhenNothingCouldBeDelivered() {
        add("li", "P-1");
        deliveries.settle(leased(), new Refused(60111, "no such member"), new Failed("60111"));
        assertThat(sightings.of("AS1", "li")).isEqualTo(Sight.FAILED);

        sent("li");
        assertThat(sightings.of("AS1", "li")).isEqualTo(Sight.UNSEEN);
        assertThat(sightings.of("AS2", "li")).isEqualTo(Sight.UNSEEN);
    }

    @Test
    void neverTakesACustomersMessageForAPush() {
        deliveries.add(new Planned(
                "m",
                Channel.WECHAT_MP,
                "li",
                "AS1",
                Urgency.TICKET,
                new Content.Plain(List.of(new Part(CustomerText.HELLO, Map.of()))),
                List.of(),
                AT));
        jdbc.sql("update deliveries set status = 'sent'").update();

        noteSeen.deed(TicketMother.changed(TicketAction.ACCEPT, "li", null));

        assertThat(seen()).isEmpty();
    }

    private UUID sent(String receiver) {
        UUID id = add(receiver, "P-1");
        deliveries.settle(leased(), new Accepted(), new Sent());
        outbox.events.clear();
        return id;
    }

    private Leased leased() {
        return deliveries
                .lease(Channel.WECOM_APP, unwritten -> new Body.Text("words"))
                .orElseThrow();
    }

    private UUID add(String receiver, String projectNo) {
        String cause = UUID.randomUUID().toString();
        deliveries.add(new Planned(
                cause,
                Channel.WECOM_APP,
                receiver,
                "AS1",
                Urgency.TICKET,
                new Content.Plain(List.of(new Part(StaffText.TICKET_PUSH, Map.of()))),
                List.of("c-1"),
                Instant.parse("2024-02-02T04:34:56Z"),
                projectNo,
                null));
        return jdbc.sql("select id from deliveries where cause = ?")
                .param(cause)
                .query(UUID.class)
                .single();
    }

    private List<DeliverySeen> seen() {
        return outbox.events.stream()
                .filter(DeliverySeen.class::isInstance)
                .map(DeliverySeen.class::cast)
                .toList();
    }
}
