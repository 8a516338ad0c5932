package link.aftersales.notification.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import link.aftersales.notification.push.Occasion.Role;
import link.aftersales.notification.push.Occasion.Told;
import link.aftersales.notification.staff.Staff;
import org.jspecify.annotations.Nullable;

/** Who hears of one thing, each member once. */
final class Audience {

    private final News news;
    private final Staff staff;
    private final Set<String> told = News.nobodyYet();

    Audience(News news, Staff staff) {
        this.news = news;
        this.staff = staff;
    }

    /** Those whom a line names and whom no earlier one did. */
    List<Hearer> of(Told line) {
        List<Hearer> hearers = new ArrayList<>();
        for (Role role : line.audience()) {
            for (String member : news.members(role)) {
                Optional<String> deputy = role == Role.OWNER ? staff.deputy(member) : Optional.empty();
                deputy.filter(this::isNew)
                        .ifPresent(userId -> hearers.add(new Hearer(userId, staff.called(member), false)));
                if (isNew(member)) {
                    hearers.add(new Hearer(member, null, deputy.isPresent()));
                }
            }
        }
        return hearers;
    }

    private boolean isNew(String member) {
        return !member.isBlank() && !member.equalsIgnoreCase(news.actor()) && told.add(member);
    }

    /** A member, perhaps in the place of somebody who is away; {@code copy} when somebody else acts on it. */
    record Hearer(String userId, @Nullable String standsInFor, boolean copy) {}
}
