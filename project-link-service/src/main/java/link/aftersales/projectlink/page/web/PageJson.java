package link.aftersales.projectlink.page.web;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.ModificationStatus;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.projectlink.page.ProjectPage;
import link.aftersales.projectlink.project.LinkToken;
import link.aftersales.projectlink.project.Links;
import org.jspecify.annotations.Nullable;

/** The page for machines. */
record PageJson(Project project, Customer customer, List<Ticket> tickets, List<Modification> orderModifications) {

    static PageJson of(ProjectPage page, LinkToken token, Links links) {
        return new PageJson(
                new Project(
                        page.projectNo(),
                        page.title(),
                        page.status(),
                        page.status().label(),
                        page.orderAmount(),
                        page.progress()),
                new Customer(
                        page.customer().name(),
                        page.customer().phone().text(),
                        page.customer().company()),
                page.tickets().stream()
                        .map(ticket -> Ticket.of(ticket, token, links))
                        .toList(),
                page.modifications().stream().map(Modification::of).toList());
    }

    record Project(
            String projectNo,
            String title,
            ProjectStatus status,
            String statusLabel,
            @Nullable BigDecimal orderAmount,
            int progress) {}

    record Customer(String name, String phone, @Nullable String company) {}

    record Ticket(
            String ticketNo,
            TicketType type,
            String typeLabel,
            String subject,
            String description,
            TicketStatus status,
            String statusLabel,
            Priority priority,
            String priorityLabel,
            OffsetDateTime createdAt,
            List<Attachment> attachments) {

        static Ticket of(ProjectPage.Ticket ticket, LinkToken token, Links links) {
            return new Ticket(
                    ticket.ticketNo(),
                    ticket.type(),
                    ticket.type().label(),
                    ticket.subject(),
                    ticket.description(),
                    ticket.status(),
                    ticket.status().label(),
                    ticket.priority(),
                    ticket.priority().label(),
                    PeopleTime.at(ticket.createdAt()),
                    ticket.attachments().stream()
                            .filter(sent -> !sent.missing())
                            .map(kept -> Attachment.of(kept, links.attachment(token, ticket.ticketNo(), kept.id())))
                            .toList());
        }
    }

    record Modification(
            String modificationNo,
            String change,
            @Nullable String reason,
            ModificationStatus status,
            String statusLabel,
            OffsetDateTime createdAt) {

        static Modification of(ProjectPage.Modification modification) {
            return new Modification(
                    modification.modificationNo(),
                    modification.change(),
                    modification.reason(),
                    modification.status(),
                    modification.status().label(),
                    PeopleTime.at(modification.createdAt()));
        }
    }

    /** Only a picture has a thumbnail. */
    record Attachment(
            MessageKind type, String url, @Nullable String thumbnailUrl) {

        static Attachment of(ProjectPage.Attachment kept, String url) {
            return new Attachment(kept.kind(), url, kept.kind() == MessageKind.IMAGE ? url + "?thumbnail" : null);
        }
    }
}
