package link.aftersales.identity;

import static link.aftersales.contracts.text.CustomerText.CLAIM_RECEIVED;
import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.identity.project.ChangedRegistrations;
import link.aftersales.identity.project.Projects;
import link.aftersales.identity.staff.AskSales;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IdentityTest
class LateProjectTest {

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private AskSales askSales;

    @Autowired
    private Projects projects;

    @Autowired
    private ChangedRegistrations changes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Person zhang = Person.anyone();

    @BeforeEach
    void thePlatformKnowsHim() {
        answer(zhang.openid(), follower(zhang));
    }

    @Test
    void theRepresentativeIsAskedWhenTheProjectBecomesKnownAfterTheDeskWasAsked() {
        callbacks.claims(zhang);
        callbacks.settled(zhang);
        assertThat(asked("desk")).isEqualTo(1);

        callbacks.registered(zhang);

        eventually(() -> assertThat(asked(zhang.salesRep())).isEqualTo(1));
        assertThat(current()).isEqualTo(zhang.salesRep());
    }

    @Test
    void whoeverTakesOverAnUntouchedToDoIsAskedAndTheNextNewsOfTheProjectAsksNobody() {
        ProjectSnapshot project = callbacks.registered(zhang);
        callbacks.claims(zhang);
        eventually(() -> assertThat(asked(zhang.salesRep())).isEqualTo(1));

        callbacks.send(project.projectNo(), by(project, 2, "another-" + zhang.openid()));
        eventually(() -> assertThat(asked("another-" + zhang.openid())).isEqualTo(1));
        callbacks.send(project.projectNo(), by(project, 3, "another-" + zhang.openid()));

        eventually(
                () -> assertThat(callbacks.count("project_copies", "version = 3 AND project_no", project.projectNo()))
                        .isEqualTo(1));
        eventually(() -> assertThat(callbacks.count("changed_registrations", "phone", number()))
                .isZero());
        assertThat(asked("another-" + zhang.openid())).isEqualTo(1);
        assertThat(asked(zhang.salesRep())).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedOnceTheClaimWasReplaced() {
        callbacks.claims(zhang);
        callbacks.writesAndReads(zhang, "13511110001", CLAIM_RECEIVED);
        callbacks.settled(zhang);

        callbacks.registered(zhang);

        eventually(() -> assertThat(callbacks.count("changed_registrations", "phone", number()))
                .isZero());
        assertThat(asked(zhang.salesRep())).isZero();
    }

    @Test
    void aClaimThatIsJudgedBeforeTheProjectCommitsIsStillToldOfIt() {
        transaction.executeWithoutResult(status -> {
            changes.note(projects.copy(project()));
            elsewhere(() -> {
                callbacks.claims(zhang);
                eventually(() -> assertThat(asked("desk")).isEqualTo(1));
            });
        });

        eventually(() -> assertThat(asked(zhang.salesRep())).isEqualTo(1));
    }

    @Test
    void aProjectThatCommitsBeforeTheToDoDoesIsSeenByIt() {
        transaction.executeWithoutResult(status -> waits(zhang));
        transaction.executeWithoutResult(status -> {
            askSales.ask(zhang.phone());
            elsewhere(() -> {
                callbacks.registered(zhang);
                eventually(() -> assertThat(waitingForALock()).isPositive());
            });
        });

        eventually(() -> assertThat(asked(zhang.salesRep())).isEqualTo(1));
    }

    private void waits(Person person) {
        jdbc.sql("INSERT INTO followers (openid, following, following_since) VALUES (?, true, now())")
                .param(person.openid())
                .update();
        jdbc.sql("""
                        INSERT INTO customers (customer_id, version, openid, phone, binding_status, claimed_at)
                        VALUES (gen_random_uuid(), 1, ?, ?, 'temp', now())""").params(person.openid(), number()).update();
    }

    private long waitingForALock() {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                .query(Long.class)
                .single();
    }

    private static void elsewhere(Runnable task) {
        CompletableFuture.runAsync(task).join();
    }

    private ProjectSnapshot project() {
        return new ProjectSnapshot(
                "P-" + UUID.randomUUID(),
                1,
                "设备安装项目",
                ProjectStatus.IN_PROGRESS,
                BigDecimal.TEN,
                50,
                LocalDate.of(2026, 1, 8),
                null,
                "lisi",
                zhang.salesRep(),
                new ProjectSnapshot.MainCustomer("张三", number(), "恒泰公司"),
                List.of(),
                null,
                0);
    }

    private static ProjectSnapshot by(ProjectSnapshot project, long version, String salesRep) {
        return new ProjectSnapshot(
                project.projectNo(),
                version,
                project.title(),
                project.status(),
                project.orderAmount(),
                project.progress(),
                project.startedOn(),
                project.endedOn(),
                project.assignedTo(),
                salesRep,
                project.customer(),
                project.contacts(),
                null,
                0);
    }

    private String current() {
        return jdbc.sql("SELECT userid FROM sales_todos WHERE phone = ? AND state <> 'over'")
                .param(number())
                .query(String.class)
                .single();
    }

    private long asked(String member) {
        return callbacks.toStaff(member).stream()
                .filter(message -> number().equals(message.values().get("phone")))
                .count();
    }

    private String number() {
        return zhang.phone().digits();
    }
}
