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
import link.aftersales.ticket.dialogue.Asked;
import link.aftersales.ticket.dialogue.Courtesies;
import link.aftersales.ticket.dialogue.Dialogue;
import link.aftersales.ticket.dialogue.Draft;
import link.aftersales.ticket.dialogue.Draft.Standing;
import link.aftersales.ticket.dialogue.Due;
import link.aftersales.ticket.dialogue.Joining;
import link.aftersales.ticket.dialogue.Question;
import link.aftersales.ticket.dialogue.Questions;
import link.aftersales.ticket.dialogue.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
        Draft draft = new Draft(
                UUID.randomUUID(),
                Standing.LOOSE,
                TicketType.REPAIR,
                "漏油",
                List.of(MessageKind.IMAGE, MessageKind.VOICE),
                "P1",
                true,
                "AS1");
        Dialogue dialogue = new Dialogue(
                Chat.of("o-1"),
                draft,
                new Questions(
                        new Asked(new Question.WhichTicket(Wish.URGE, List.of("AS1", "AS2"), null), NOON.plusMillis(1)),
                        new Asked(new Question.Solved("AS1"), NOON)),
                new Joining("AS2", NOON.plusSeconds(9)),
                new Due(NOON, NOON.plusSeconds(180)),
                new Courtesies(NOON, NOON.plusSeconds(1), NOON.plusSeconds(2)),
                NOON,
                0);
        dialogues.save(dialogue);

        Dialogue found = dialogues.find(Chat.of("o-1"));
        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(dialogue);
        assertThat(found.version()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void keepEveryQuestionAsItIs(Question question) {
        Dialogue fresh = Dialogue.fresh(Chat.of("o-1"));
        dialogues.save(new Dialogue(
                fresh.chat(),
                null,
                new Questions(new Asked(question, NOON), null),
                null,
                fresh.due(),
                fresh.courtesies(),
                NOON,
                0));

        assertThat(dialogues.find(Chat.of("o-1")).questions().asked()).isEqualTo(new Asked(question, NOON));
    }

    static List<Question> everyQuestion() {
        return List.of(
                new Question.Menu(),
                new Question.Type(),
                new Question.Matter(),
                new Question.Offer(),
                new Question.Loose(List.of("AS1")),
                new Question.Colleague("AS1"),
                new Question.WhichProject(null, List.of("P1", "P2")),
                new Question.WhichTicket(Wish.SUPPLEMENT, List.of("AS1"), "型号 X100"),
                new Question.WhichToSee(List.of("AS1")),
                new Question.SayMore("AS1"),
                new Question.More("AS1"),
                new Question.ReallyCancel("AS1"),
                new Question.Solved("AS1"),
                new Question.Rate("AS1"),
                new Question.WhatWentWrong("AS1", 2),
                new Question.WhichOrder(List.of("P1")),
                new Question.Change("P1"),
                new Question.Reason("P1", "改为“3 台”\n谢谢"));
    }

    @Test
    void readAQuestionFromBeforeItHadWords() {
        dialogues.save(Dialogue.fresh(Chat.of("o-1")));
        JdbcClient.create(DATABASE).sql("""
                UPDATE dialogues SET question =
                '{"question":{"@type":"WhichTicket","wish":"REOPEN","tickets":["AS1"]},"at":"2026-11-22T04:00:00Z"}'""").update();

        assertThat(dialogues.find(Chat.of("o-1")).questions().asked())
                .isEqualTo(new Asked(new Question.WhichTicket(Wish.REOPEN, List.of("AS1"), null), NOON));
    }

    @Test
    void knowHowToKeepEverySortOfQuestion() {
        assertThat(everyQuestion().stream().map(Object::getClass))
                .containsExactlyInAnyOrder(Question.class.getPermittedSubclasses());
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
        Dialogue fresh = Dialogue.fresh(Chat.of(chat));
        return new Dialogue(fresh.chat(), null, fresh.questions(), null, new Due(null, at), fresh.courtesies(), at, 0);
    }
}
