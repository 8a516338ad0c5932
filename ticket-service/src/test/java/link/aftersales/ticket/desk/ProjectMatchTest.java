package link.aftersales.ticket.desk;

import static link.aftersales.ticket.directory.ProjectMother.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.ticket.desk.ProjectMatch.Matched;
import link.aftersales.ticket.desk.ProjectMatch.Unmatched;
import link.aftersales.ticket.directory.CustomerMother;
import link.aftersales.ticket.directory.Project;
import org.junit.jupiter.api.Test;

class ProjectMatchTest {

    private static final Project OLD = project("P1", ProjectStatus.IN_PROGRESS, "2024-01-01");
    private static final Project RECENT = project("P2", ProjectStatus.IN_PROGRESS, "2025-06-01");
    private static final Project NEWER_BUT_DONE = project("P3", ProjectStatus.COMPLETED, "2026-02-01");
    private static final Project ON_HOLD = project("P4", ProjectStatus.ON_HOLD, "2026-01-01");

    @Test
    void prefersTheMostRecentlyStartedInProgress() {
        assertThat(match(OLD, NEWER_BUT_DONE, RECENT)).isInstanceOfSatisfying(Matched.class, matched -> {
            assertThat(matched.project()).isEqualTo(RECENT);
            assertThat(matched.reason()).isEqualTo("2 个进行中的项目里最近开始的");
        });
    }

    @Test
    void saysWhenOnlyOneIsInProgress() {
        assertThat(match(OLD, NEWER_BUT_DONE).reason()).isEqualTo("唯一进行中的项目");
    }

    @Test
    void takesTheMostRecentWhenNoneIsInProgress() {
        assertThat(match(ON_HOLD, NEWER_BUT_DONE)).isInstanceOfSatisfying(Matched.class, matched -> {
            assertThat(matched.project()).isEqualTo(NEWER_BUT_DONE);
            assertThat(matched.reason()).isEqualTo("没有进行中的项目，取最近开始的项目");
        });
    }

    @Test
    void findsNoneWhereThereIsNone() {
        assertThat(match()).isEqualTo(new Unmatched("该号码名下没有项目"));
    }

    @Test
    void matchesNothingByANumberThatIsNotProven() {
        ProjectMatch match = ProjectMatch.of(CustomerMother.personOnlyProven(), List.of(RECENT));

        assertThat(match).isEqualTo(new Unmatched("号码尚未核实，不按号码匹配项目"));
    }

    private static ProjectMatch match(Project... projects) {
        return ProjectMatch.of(
                CustomerMother.verified(),
                Stream.of(projects).sorted(Project.BEST_FIRST).toList());
    }
}
