package link.aftersales.ticket.dialogue.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketType;
import link.aftersales.messaging.test.EmbeddedDatabase;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.dialogue.Dialogue;
import link.aftersales.ticket.dialogue.Dialogue.State;
import link.aftersales.ticket.dialogue.Draft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcDialoguesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private static final DataSource DATABASE = EmbeddedDatabase.migrated().dataSource();

    private final JdbcDialogues dialogues = new JdbcDialogues(JdbcClient.create(DATABASE));
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));

    @BeforeEach
    void empty() {
        JdbcClient.create(DATABASE).sql("TRUNCATE dialogues").update();
    }

    @Test
    void keepADialogueAsItIs() {
        Draft draft =
                new Draft(UUID.randomUUID(), TicketType.REPAIR, "漏油", List.of(MessageKind.IMAGE, MessageKind.VOICE));
        dialogues.save(new Dialogue(Chat.of("o-1"), State.COLLECTING, draft, NOON, NOON.plusSeconds(180), NOON, 0));

        assertThat(dialogues.find(Chat.of("o-1")))
                .isEqualTo(new Dialogue(Chat.of("o-1"), State.COLLECTING, draft, NOON, NOON.plusSeconds(180), NOON, 1));
    }

    @Test
    void refuseOneThatSomebodyElseChangedMeanwhile() {
        dialogues.save(Dialogue.fresh(Chat.of("o-1")));
        Dialogue seen = dialogues.find(Chat.of("o-1"));
        dialogues.save(seen);

        assertThatThrownBy(() -> dialogues.save(seen)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> dialogues.save(Dialogue.fresh(Chat.of("o-1"))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void giveADueDialogueToOneOnly() {
        dialogues.save(due("o-1", NOON));

        List<String> seen = Objects.requireNonNull(transaction.execute(first -> {
            String mine = chatOfDue(NOON);
            String others = Objects.requireNonNull(newTransaction().execute(second -> chatOfDue(NOON)));
            return List.of(mine, others);
        }));

        assertThat(seen).containsExactly("o-1", "nobody");
    }

    @Test
    void passOverAChatInWhichSomebodyIsSpeaking() {
        dialogues.save(due("o-1", NOON));
        dialogues.save(due("o-2", NOON.plusSeconds(1)));

        String found = transaction.execute(speaking -> {
            JdbcClient.create(DATABASE)
                    .sql("SELECT pg_advisory_xact_lock(hashtextextended('o-1', 0))")
                    .query((row, n) -> true)
                    .single();
            return newTransaction().execute(second -> chatOfDue(NOON.plusSeconds(1)));
        });

        assertThat(found).isEqualTo("o-2");
    }

    @Test
    void waitUntilADialogueIsDue() {
        dialogues.save(due("o-1", NOON));

        assertThat(transaction.<String>execute(status -> chatOfDue(NOON.minusSeconds(1))))
                .isEqualTo("nobody");
    }

    private String chatOfDue(Instant now) {
        return dialogues.lockDue(now).map(due -> due.chat().key()).orElse("nobody");
    }

    private TransactionTemplate newTransaction() {
        TransactionTemplate template = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    private static Dialogue due(String chat, Instant at) {
        Draft draft = new Draft(UUID.randomUUID(), TicketType.REPAIR, "漏油", List.of());
        return new Dialogue(Chat.of(chat), State.COLLECTING, draft, null, at, at, 0);
    }
}
