package link.aftersales.ticket.modification.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.ModificationEvent;
import link.aftersales.contracts.ModificationEvent.ModificationRequested;
import link.aftersales.contracts.ModificationStatus;
import link.aftersales.contracts.TicketEvent;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.EmbeddedDatabase;
import link.aftersales.ticket.modification.Modification;
import link.aftersales.ticket.modification.ModificationMother;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcModificationsTest {

    private static final String NUMBER = "OM20261122120000ABC";

    private final List<Event> told = new ArrayList<>();
    private final JdbcModifications modifications =
            new JdbcModifications(JdbcClient.create(EmbeddedDatabase.migrated().dataSource()), new Outbox() {
                @Override
                public void append(String key, Event event) {
                    told.add(event);
                }

                @Override
                public void append(String key, Event event, String id, Instant at) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void tombstone(String topic, String key) {
                    throw new UnsupportedOperationException();
                }
            });

    @Test
    void keepsAllOfAModification() {
        Modification wanted = ModificationMother.wanted(NUMBER);

        modifications.add(wanted, requested());

        assertThat(modifications.find(NUMBER)).contains(wanted);
        assertThat(modifications.pendingOf("c-1", "P-1")).containsExactly(wanted);
        assertThat(modifications.pendingOf("c-1", "P-2")).isEmpty();
    }

    @Test
    void leavesATakenNumberToWhoeverHasItAndTellsNobody() {
        modifications.add(ModificationMother.wanted(NUMBER), requested());

        boolean added = modifications.add(ModificationMother.wanted(NUMBER), requested());

        assertThat(added).isFalse();
        assertThat(told).hasSize(1);
    }

    private static ModificationRequested requested() {
        return new ModificationRequested(
                NUMBER,
                1,
                new ModificationEvent.Modification(
                        ModificationStatus.PENDING,
                        "change",
                        null,
                        new TicketEvent.Reporter("c-1", null, "13800138000", null),
                        new TicketEvent.Project("P-1", "项目", null, 0),
                        "owner",
                        "sales",
                        null,
                        null,
                        ModificationMother.AT,
                        null));
    }
}
