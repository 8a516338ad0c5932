package link.aftersales.ticket.desk;

import link.aftersales.ticket.directory.Project;
import org.jspecify.annotations.Nullable;

/** Who handles a ticket and who keeps the relation, and why. */
record Assignment(String owner, @Nullable String salesRep, String reason) {

    /** The project's people; without a project the triage member, and the member who added the customer. */
    static Assignment of(ProjectMatch match, @Nullable String addedBy, String triage) {
        return switch (match) {
            case ProjectMatch.Matched(Project project, String why) -> ofProject(project, triage);
            case ProjectMatch.Unmatched none -> new Assignment(triage, addedBy, "没有匹配到项目，转兜底人员");
        };
    }

    private static Assignment ofProject(Project project, String triage) {
        return project.assignedTo().isBlank()
                ? new Assignment(triage, project.salesRep(), "项目没有负责人，转兜底人员")
                : new Assignment(project.assignedTo(), project.salesRep(), "项目负责人");
    }
}
