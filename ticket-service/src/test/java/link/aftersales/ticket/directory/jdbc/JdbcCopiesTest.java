package link.aftersales.ticket.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.messaging.test.EmbeddedDatabase;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.directory.CustomerMother;
import link.aftersales.ticket.directory.Project;
import link.aftersales.ticket.directory.ProjectMother;
import link.aftersales.ticket.directory.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcCopiesTest {

    private static final String PHONE = "13800138000";
    private static final String COLLEAGUE = "13900139000";

    private final JdbcClient jdbc =
            JdbcClient.create(EmbeddedDatabase.migrated().dataSource());
    private final JdbcCustomers customers = new JdbcCustomers(jdbc);
    private final JdbcProjects projects = new JdbcProjects(jdbc);

    @BeforeEach
    void empty() {
        jdbc.sql("TRUNCATE customer_copies, project_copies").update();
    }

    @Test
    void doNotGoBackToAnOlderState() {
        customers.apply(CustomerMother.verifiedSnapshot("c-1", 2, PHONE, "o-1"));
        customers.apply(CustomerMother.waitingSnapshot("c-1", 1, PHONE, "o-1"));

        assertThat(customers.visitor(Chat.of("o-1"))).isInstanceOf(Visitor.Trusted.class);
    }

    @Test
    void preferAVerifiedCustomerToALaterClaimOfTheSameFollower() {
        customers.apply(CustomerMother.verifiedSnapshot("c-1", 2, PHONE, "o-1"));
        customers.apply(CustomerMother.waitingSnapshot("c-2", 9, COLLEAGUE, "o-1"));

        assertThat(customers.visitor(Chat.of("o-1")))
                .isInstanceOfSatisfying(
                        Visitor.Trusted.class,
                        trusted -> assertThat(trusted.customer().phone()).isEqualTo(PHONE));
    }

    @Test
    void trustNobodyWhoseTrustWasTakenBack() {
        customers.apply(CustomerMother.verifiedSnapshot("c-1", 2, PHONE, "o-1"));
        customers.apply(CustomerMother.revokedSnapshot("c-1", 3, PHONE, "o-1"));

        assertThat(customers.visitor(Chat.of("o-1"))).isEqualTo(new Visitor.Revoked());
    }

    @Test
    void tellHowTheNewestClaimEnded() {
        customers.apply(CustomerMother.revokedSnapshot("c-1", 9, PHONE, "o-1"));
        customers.apply(CustomerMother.endedSnapshot("c-2", 2, COLLEAGUE, "o-1", BindingStatus.EXPIRED));
        assertThat(customers.visitor(Chat.of("o-1"))).isEqualTo(new Visitor.Expired());

        customers.apply(CustomerMother.waitingSnapshot("c-2", 3, COLLEAGUE, "o-1"));
        customers.apply(CustomerMother.revokedSnapshot("c-1", 10, PHONE, "o-1"));
        assertThat(customers.visitor(Chat.of("o-1"))).isEqualTo(new Visitor.Waiting(COLLEAGUE));

        customers.apply(CustomerMother.endedSnapshot("c-2", 4, COLLEAGUE, "o-1", BindingStatus.REFUSED));
        assertThat(customers.visitor(Chat.of("o-1"))).isEqualTo(new Visitor.Refused());
    }

    @Test
    void takeNothingOfWhoWasErased() {
        new JdbcErasedPeople(jdbc).add(List.of("o-9", "c-9"), Instant.EPOCH);

        customers.apply(CustomerMother.verifiedSnapshot("c-9", 2, PHONE, "o-1"));

        assertThat(customers.visitor(Chat.of("o-1"))).isEqualTo(new Visitor.Stranger());
    }

    @Test
    void forgetWhoWasErased() {
        customers.apply(CustomerMother.verifiedSnapshot("c-1", 2, PHONE, "o-1"));
        customers.forget("c-1");

        assertThat(customers.visitor(Chat.of("o-1"))).isInstanceOf(Visitor.Stranger.class);
    }

    @Test
    void findAProjectByMainCustomerAndByContacts() {
        projects.apply(ProjectMother.snapshot("P-1", 1, PHONE, COLLEAGUE));

        assertThat(projects.withPhone(PHONE)).extracting(Project::projectNo).containsExactly("P-1");
        assertThat(projects.withPhone(COLLEAGUE)).extracting(Project::projectNo).containsExactly("P-1");
        assertThat(projects.withPhone("13700137000")).isEmpty();
    }

    @Test
    void followAProjectToItsNewPeopleButNotBack() {
        projects.apply(ProjectMother.snapshot("P-1", 2, COLLEAGUE));
        projects.apply(ProjectMother.snapshot("P-1", 1, PHONE));

        assertThat(projects.withPhone(PHONE)).isEmpty();
        assertThat(projects.withPhone(COLLEAGUE)).hasSize(1);
    }

    @Test
    void findNoProjectsOfACustomerWhoseNumberIsNotProven() {
        projects.apply(ProjectMother.snapshot("P-1", 1, PHONE));

        assertThat(projects.of(CustomerMother.personOnlyProven())).isEqualTo(List.of());
        assertThat(projects.of(CustomerMother.verified())).hasSize(1);
    }
}
