package link.aftersales.projectlink.project;

import static link.aftersales.projectlink.TicketEventMother.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.copy.Tickets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@RealServers
class ExpireLinksTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private Projects projects;

    @Autowired
    private LinkLog log;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void endsALinkAWhileAfterItsProjectEnded() {
        ProjectNo over = project("EXP-1", TODAY.minusYears(1));

        at(TODAY.plusYears(2).plusDays(3)).step();

        assertThat(link(over)).isNull();
        assertThat(log.of(over)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(LinkChange.Kind.EXPIRED);
            assertThat(change.byWhom().name()).isEqualTo("system");
        });
    }

    @Test
    void keepsALinkThatWasGivenAfterTheEnd() {
        ProjectNo old = project("EXP-2", TODAY.minusYears(5));

        at(TODAY.plusYears(1)).step();

        assertThat(link(old)).isNotNull();
    }

    @Test
    void keepsTheLinkOfAProjectThatHasNotEnded() {
        ProjectNo going = project("EXP-3", null);
        ProjectNo later = project("EXP-4", TODAY.plusYears(10));

        at(TODAY.plusYears(9)).step();

        assertThat(link(going)).isNotNull();
        assertThat(link(later)).isNotNull();
    }

    @Test
    void keepsTheLinkWhileSomethingIsStillToBeDone() {
        ProjectNo busy = project("EXP-5", TODAY.minusYears(1));
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        transactions.executeWithoutResult(transaction -> tickets.put(ticket("EXP-AS", 1, "EXP-5", "还在漏油", longAgo)));

        at(TODAY.plusYears(3)).step();

        assertThat(link(busy)).isNotNull();
    }

    @Test
    void looksAgainOnlyAfterAnHour() {
        ExpireLinks expiry = at(TODAY.plusYears(4));
        assertThat(expiry.step()).isFalse();
        ProjectNo over = project("EXP-6", TODAY.minusYears(1));

        expiry.step();

        assertThat(link(over)).isNotNull();
    }

    private ExpireLinks at(LocalDate day) {
        Clock clock = Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new ExpireLinks(projects, log, Period.ofYears(2), transactions, clock);
    }

    private ProjectNo project(String number, @Nullable LocalDate endedOn) {
        ProjectDetails details = new ProjectDetails(
                "恒泰三期设备安装项目",
                ProjectStatus.COMPLETED,
                BigDecimal.ONE,
                100,
                LocalDate.of(2010, 1, 1),
                endedOn,
                "lisi",
                "wangwu",
                new MainCustomer("张三", "13800138000", null));
        ProjectNo projectNo = new ProjectNo(number);
        transactions.executeWithoutResult(
                transaction -> projects.save(Project.create(projectNo, details, List.of(), TODAY)));
        return projectNo;
    }

    private @Nullable LinkToken link(ProjectNo projectNo) {
        return projects.find(projectNo).orElseThrow().link().token();
    }
}
