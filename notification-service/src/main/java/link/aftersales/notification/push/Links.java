package link.aftersales.notification.push;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Text;
import link.aftersales.notification.project.ProjectLink;
import link.aftersales.notification.project.ProjectLinks;
import org.jspecify.annotations.Nullable;

/**
 * Puts the link of the moment into what is to be said: the newest of its project, which names the delivery whose receiver
 * opens it, and the console where a push has no project or no page to show.
 */
final class Links {

    private static final String LINK = "link";
    private static final Set<Text> NEVER_WITHOUT = Set.of(
            StaffText.TICKET_PUSH,
            StaffText.TICKET_PUSH_CARD,
            StaffText.COMPLAINT_PUSH,
            StaffText.COMPLAINT_PUSH_CARD,
            StaffText.TICKET_RECEIVED_CARD,
            StaffText.TICKET_TO_ASSIGN_CARD,
            StaffText.UNHANDLED_REMINDER_CARD,
            StaffText.GROUP_PUSH);

    private final ProjectLinks projects;
    private final String console;

    Links(ProjectLinks projects, String publicBaseUrl) {
        this.projects = projects;
        this.console = publicBaseUrl.replaceFirst("/+$", "") + "/console/";
    }

    /** This content, as the delivery is to say it now. */
    Content in(Content content, Unwritten unwritten) {
        return content.with(part -> linked(part, unwritten));
    }

    private Part linked(Part part, Unwritten unwritten) {
        String link = link(part, unwritten);
        return link == null ? part.without(LINK) : part.and(LINK, link);
    }

    private @Nullable String link(Part part, Unwritten unwritten) {
        String projectNo = unwritten.projectNo();
        String planned = part.values().get(LINK);
        String newest = projectNo == null ? planned : newest(projectNo, planned);
        if (newest == null) {
            return NEVER_WITHOUT.contains(part.text()) ? console : null;
        }
        return projectNo == null ? newest : newest + (newest.contains("?") ? "&d=" : "?d=") + shown(unwritten);
    }

    /** One that is revoked is none: what was planned before leads nowhere. */
    private @Nullable String newest(String projectNo, @Nullable String planned) {
        Optional<ProjectLink> known = projects.newest(projectNo);
        return known.isPresent() ? known.get().address() : planned;
    }

    /** A card that changes stays the delivery that it was. */
    private static UUID shown(Unwritten unwritten) {
        return unwritten.content() instanceof Content.CardChange change ? change.pushed() : unwritten.id();
    }
}
