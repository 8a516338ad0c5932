package link.aftersales.ticket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import link.aftersales.contracts.ProjectStatus;
import link.aftersales.ticket.desk.ProjectMatch.Matched;
import link.aftersales.ticket.desk.ProjectMatch.Unmatched;
import link.aftersales.ticket.directory.Project;
import link.aftersales.ticket.directory.ProjectMother;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final Project PROJECT = ProjectMother.project("P1", ProjectStatus.IN_PROGRESS, "2025-06-01");

    @Test
    void givesTheTicketToTheProjectsPeople() {
        assertThat(assign(new Matched(PROJECT, ""))).isEqualTo(new Assignment("owner", "sales", "项目负责人"));
    }

    @Test
    void givesATicketWithoutProjectToTriageAndToWhoAddedTheCustomer() {
        assertThat(assign(new Unmatched(""))).isEqualTo(new Assignment("triage", "wangxiaoshou", "没有匹配到项目，转兜底人员"));
    }

    private static Assignment assign(ProjectMatch match) {
        return Assignment.of(match, "wangxiaoshou", "triage");
    }
}
