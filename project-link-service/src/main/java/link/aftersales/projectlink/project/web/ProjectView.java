package link.aftersales.projectlink.project.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.projectlink.project.Contact;
import link.aftersales.projectlink.project.Links;
import link.aftersales.projectlink.project.MainCustomer;
import link.aftersales.projectlink.project.Project;
import link.aftersales.projectlink.project.ProjectDetails;
import org.jspecify.annotations.Nullable;

/** A project as the office reads it: what it sent, and the link. */
record ProjectView(
        String projectNo,
        String title,
        ProjectStatus status,
        BigDecimal orderAmount,
        int progress,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        String assignedTo,
        String salesRep,
        MainCustomer customer,
        List<Contact> contacts,
        @Nullable String link) {

    static ProjectView of(Project project, Links links) {
        ProjectDetails details = project.details();
        return new ProjectView(
                project.projectNo().text(),
                details.title(),
                details.status(),
                details.orderAmount(),
                details.progress(),
                details.startedOn(),
                details.endedOn(),
                details.assignedTo(),
                details.salesRep(),
                details.customer(),
                project.contacts(),
                links.page(project));
    }
}
