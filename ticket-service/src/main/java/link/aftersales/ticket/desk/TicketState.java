package link.aftersales.ticket.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.contracts.TicketEvent;
import link.aftersales.contracts.TicketEvent.State;
import link.aftersales.ticket.attachment.Attachment;
import link.aftersales.ticket.attachment.Attachments;
import link.aftersales.ticket.directory.Project;
import link.aftersales.ticket.directory.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A ticket as its events tell it. */
@Component
class TicketState {

    private final Projects projects;
    private final Attachments attachments;

    TicketState(Projects projects, Attachments attachments) {
        this.projects = projects;
        this.attachments = attachments;
    }

    State of(Ticket ticket) {
        return new State(
                ticket.type(),
                ticket.status(),
                ticket.priority(),
                ticket.subject(),
                ticket.description(),
                reporter(ticket.reporter()),
                project(ticket),
                ticket.owner(),
                ticket.salesRep(),
                reasons(ticket.reasons()),
                attachments(attachments.of(ticket.ticketNo())),
                ticket.createdAt(),
                ticket.rating());
    }

    static List<TicketEvent.Attachment> attachments(List<Attachment> attachments) {
        return attachments.stream()
                .map(one -> new TicketEvent.Attachment(one.id().toString(), one.kind()))
                .toList();
    }

    /** Of an erased customer nothing is left to tell. */
    private static TicketEvent.Reporter reporter(Reporter reporter) {
        return new TicketEvent.Reporter(
                reporter.customerId(),
                reporter.name(),
                Objects.requireNonNullElse(reporter.phone(), ""),
                reporter.company());
    }

    /** With the page as it is now. */
    private TicketEvent.@Nullable Project project(Ticket ticket) {
        String projectNo = ticket.projectNo();
        if (projectNo == null) {
            return null;
        }
        Optional<Project> now = projects.find(projectNo);
        return new TicketEvent.Project(
                projectNo,
                Objects.requireNonNullElse(ticket.projectTitle(), projectNo),
                now.map(Project::link).orElse(null),
                now.map(Project::linkVersion).orElse(0L));
    }

    private static TicketEvent.Reasons reasons(Reasons reasons) {
        return new TicketEvent.Reasons(reasons.project(), reasons.owner(), reasons.priority());
    }
}
