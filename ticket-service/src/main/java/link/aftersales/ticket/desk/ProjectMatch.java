package link.aftersales.ticket.desk;

import java.util.List;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Project;

/** For which of his projects a customer most likely asks, and why; the reason is for staff. */
sealed interface ProjectMatch {

    String reason();

    record Matched(Project project, String reason) implements ProjectMatch {}

    record Unmatched(String reason) implements ProjectMatch {}

    /** The customer was shown his projects, and it is none of them. */
    static ProjectMatch noneOfHis() {
        return new Unmatched("客户说都不是，请核对");
    }

    /** What somebody chose himself; {@code who} chose it. */
    static ProjectMatch chosen(Project project, String who) {
        return new Matched(project, who + "选择的项目");
    }

    /** The most recent project in progress, else the most recent; {@code projects} come best first. */
    static ProjectMatch of(Customer customer, List<Project> projects) {
        if (customer.provenPhone().isEmpty()) {
            return new Unmatched("号码尚未核实，不按号码匹配项目");
        }
        if (projects.isEmpty()) {
            return new Unmatched("该号码名下没有项目");
        }
        Project best = projects.getFirst();
        if (!best.inProgress()) {
            return new Matched(best, "没有进行中的项目，取最近开始的项目");
        }
        long inProgress = projects.stream().filter(Project::inProgress).count();
        return new Matched(best, inProgress == 1 ? "唯一进行中的项目" : inProgress + " 个进行中的项目里最近开始的");
    }
}
