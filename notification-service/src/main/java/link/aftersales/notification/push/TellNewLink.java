package link.aftersales.notification.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.contracts.text.StaffText;
import org.springframework.stereotype.Service;

/** Tells owner and sales the link of a project once, when what they have in older messages leads nowhere any more. */
@Service
public class TellNewLink {

    /** A copy that is built anew reads of rotations that everybody knows of. */
    private static final Duration NEWS_FOR = Duration.ofDays(1);

    private final Plan plan;
    private final PushSettings settings;
    private final Clock clock;

    TellNewLink(Plan plan, PushSettings settings, Clock clock) {
        this.plan = plan;
        this.settings = settings;
        this.clock = clock;
    }

    /** With the transaction that notes the new link, which became so at this moment. */
    public void tell(ProjectSnapshot project, Instant at) {
        String link = project.link();
        if (link == null || at.isBefore(clock.instant().minus(NEWS_FOR))) {
            return;
        }
        Part words = new Part(StaffText.LINK_CHANGED, Map.of("projectTitle", project.title(), "link", link));
        Set<String> told = News.nobodyYet();
        Stream.of(project.assignedTo(), project.salesRep())
                .filter(member -> !member.isBlank() && told.add(member))
                .forEach(member -> plan.add(new Planned(
                        "link " + project.projectNo() + " " + project.linkVersion(),
                        Channel.WECOM_APP,
                        member,
                        null,
                        Urgency.TO_DO,
                        new Content.Plain(List.of(words)),
                        List.of(),
                        at,
                        project.projectNo(),
                        settings.waitsUntil(at))));
    }
}
