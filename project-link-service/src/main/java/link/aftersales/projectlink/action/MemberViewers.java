package link.aftersales.projectlink.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import link.aftersales.contracts.TicketAction;
import link.aftersales.projectlink.page.ProjectPage;
import link.aftersales.projectlink.page.Viewer;
import link.aftersales.projectlink.page.Viewers;
import link.aftersales.projectlink.project.LinkToken;
import link.aftersales.projectlink.viewer.MemberSession;
import link.aftersales.projectlink.viewer.MemberSessions;
import org.springframework.stereotype.Component;

/** Members of staff whom WeCom named, with what they may do here. */
@Component
class MemberViewers implements Viewers {

    private static final Duration LATELY = Duration.ofMinutes(5);

    private final MemberSessions sessions;
    private final Standings standings;
    private final SupervisorSettings supervisors;
    private final PageRequests requests;
    private final FormKeys keys;
    private final Notices notices;
    private final Clock clock;

    MemberViewers(
            MemberSessions sessions,
            Standings standings,
            SupervisorSettings supervisors,
            PageRequests requests,
            FormKeys keys,
            Notices notices,
            Clock clock) {
        this.sessions = sessions;
        this.standings = standings;
        this.supervisors = supervisors;
        this.requests = requests;
        this.keys = keys;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Optional<Viewer> find(String session, LinkToken token, ProjectPage page) {
        return sessions.read(session).map(member -> viewer(member, page));
    }

    private Viewer viewer(MemberSession member, ProjectPage page) {
        Instant now = clock.instant();
        List<PageRequest> recent = requests.recent(page.projectNo(), member.userId(), now.minus(LATELY));
        return new Viewer(
                standings.name(member.userId()),
                keys.of(member, page.projectNo(), state(page, recent)),
                may(member, page, now),
                notices.about(recent, now));
    }

    private Map<String, List<TicketAction>> may(MemberSession member, ProjectPage page, Instant now) {
        boolean supervisor = supervisors.include(member.userId()) || standings.supervisor(member.userId());
        Map<String, List<TicketAction>> may = new HashMap<>();
        standings.of(page.projectNo(), now).forEach(ticket -> {
            List<TicketAction> offer = Offer.to(member.userId(), supervisor, ticket, now);
            if (!offer.isEmpty()) {
                may.put(ticket.ticketNo(), offer);
            }
        });
        return may;
    }

    /** Another one whenever anything happened. */
    private static String state(ProjectPage page, List<PageRequest> recent) {
        Stream<String> tickets = page.tickets().stream()
                .map(ticket -> ticket.ticketNo()
                        + ticket.status()
                        + ticket.log().stream()
                                .map(deed -> deed.at().toString())
                                .findFirst()
                                .orElse(""));
        Stream<String> asked = recent.stream().map(request -> request.id().toString() + (request.answeredAt() != null));
        return Stream.concat(tickets, asked).collect(Collectors.joining("\n"));
    }
}
