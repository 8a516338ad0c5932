package link.aftersales.ticket.modification;

import java.util.Objects;
import java.util.Optional;
import link.aftersales.contracts.ModificationEvent;
import link.aftersales.contracts.ModificationEvent.ModificationDecided;
import link.aftersales.contracts.ModificationEvent.ModificationRequested;
import link.aftersales.contracts.TicketEvent;
import link.aftersales.ticket.directory.Project;
import org.jspecify.annotations.Nullable;

/** What the others are told of a modification; the project's link is that of now. */
final class Announcement {

    private Announcement() {}

    static ModificationRequested requested(Modification modification, Project project) {
        return new ModificationRequested(
                modification.modificationNo(), modification.version(), state(modification, Optional.of(project)));
    }

    static ModificationDecided decided(Modification modification, Optional<Project> project) {
        return new ModificationDecided(
                modification.modificationNo(), modification.version(), state(modification, project));
    }

    private static ModificationEvent.Modification state(Modification modification, Optional<Project> project) {
        var decision = modification.decision();
        return new ModificationEvent.Modification(
                modification.status(),
                modification.change(),
                modification.reason(),
                reporter(modification.wisher()),
                project(modification, project.orElse(null)),
                modification.owner(),
                modification.salesRep(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.reason(),
                modification.createdAt(),
                decision == null ? null : decision.at());
    }

    /** Of an erased customer there is no number any more. */
    private static TicketEvent.Reporter reporter(Modification.Wisher wisher) {
        return new TicketEvent.Reporter(
                wisher.customerId(), wisher.name(), Objects.requireNonNullElse(wisher.phone(), ""), wisher.company());
    }

    private static TicketEvent.Project project(Modification modification, @Nullable Project project) {
        return project == null
                ? new TicketEvent.Project(modification.projectNo(), modification.projectTitle(), null, 0)
                : new TicketEvent.Project(project.projectNo(), project.title(), project.link(), project.linkVersion());
    }
}
