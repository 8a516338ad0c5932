package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import link.aftersales.contracts.text.StaffText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What a customer adds within a minute leaves as one push. */
@SpringJUnitConfig(DeliverySlice.class)
class AdditionsTest {

    @Autowired
    Deliveries deliveries;

    @Autowired
    JdbcClient jdbc;

    private Plan plan;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate deliveries, delivery_attempts").update();
        plan = new Plan(deliveries, new NobodyForgotten(), RecordedDeliveries.sleepingWorkers());
    }

    @Test
    void joinWordsAndCountsUntilTheFirstOneLeaves() {
        plan.join(addition("1", "AS1", "还在漏", "2"));
        plan.join(addition("2", "AS1", "地上都是油", null));
        plan.join(addition("3", "AS1", "快来", "1"));
        assertThat(leased()).isEmpty();

        leaves();

        assertThat(leased()).hasValueSatisfying(content -> assertThat(
                        content.parts().getFirst().values())
                .containsEntry("words", "还在漏；地上都是油；快来")
                .containsEntry("count", "3"));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void startAnewOnceTheFirstOneLeft() {
        plan.join(addition("1", "AS1", "还在漏", null));
        leaves();
        plan.join(addition("2", "AS1", "快来", null));

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void ofAnotherTicketStayApart() {
        plan.join(addition("1", "AS1", "还在漏", null));
        plan.join(addition("2", "AS2", "快来", null));

        assertThat(count()).isEqualTo(2);
    }

    private Optional<Content> leased() {
        Content[] seen = new Content[1];
        deliveries.lease(Channel.WECOM_APP, unwritten -> {
            seen[0] = unwritten.content();
            return new Body.Text("words");
        });
        return Optional.ofNullable(seen[0]);
    }

    private void leaves() {
        jdbc.sql("update deliveries set held_until = now() - interval '1 second'")
                .update();
    }

    private long count() {
        return jdbc.sql("select count(*) from deliveries").query(Long.class).single();
    }

    private static Planned addition(String cause, String ticketNo, String words, @Nullable String count) {
        Map<String, String> values = new HashMap<>(Map.of("words", words));
        if (count != null) {
            values.put("count", count);
        }
        Content content = new Content.Plain(List.of(new Part(StaffText.CUSTOMER_SUPPLEMENT, values)));
        Instant now = Instant.now();
        return new Planned(
                cause,
                Channel.WECOM_APP,
                "li",
                ticketNo,
                Urgency.TICKET,
                content,
                List.of(),
                now,
                "P-1",
                now.plus(Duration.ofMinutes(1)));
    }
}
