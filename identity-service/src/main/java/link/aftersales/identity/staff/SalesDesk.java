package link.aftersales.identity.staff;

import java.time.Clock;
import java.util.List;
import link.aftersales.identity.staff.Colleagues.Colleague;
import org.springframework.stereotype.Component;

/** Who is asked when nobody else can be, and to whom a to-do can be handed on. */
@Component
class SalesDesk {

    private static final int MOST_OPTIONS = 10;

    private final StaffSettings settings;
    private final Colleagues colleagues;
    private final StaffNames names;
    private final Clock clock;

    SalesDesk(StaffSettings settings, Colleagues colleagues, StaffNames names, Clock clock) {
        this.settings = settings;
        this.colleagues = colleagues;
        this.names = names;
        this.clock = clock;
    }

    /** The first of the desk who is not away. */
    String member() {
        return settings.salesDesks().stream()
                .filter(desk -> !colleagues.away(desk, clock.instant()))
                .findFirst()
                .orElseGet(settings::salesDesk);
    }

    /** The first of the desk who is not away and somebody else than this member, if there is one; else the desk. */
    String besides(String member) {
        return settings.salesDesks().stream()
                .filter(desk -> !desk.equalsIgnoreCase(member))
                .filter(desk -> !colleagues.away(desk, clock.instant()))
                .findFirst()
                .orElseGet(this::member);
    }

    /** The other sales people; where no list of them was imported, the others of the desk. */
    List<Colleague> colleaguesOf(String member) {
        List<Colleague> sales = colleagues.sales(MOST_OPTIONS + 1, clock.instant()).stream()
                .filter(colleague -> !colleague.userId().equalsIgnoreCase(member))
                .limit(MOST_OPTIONS)
                .toList();
        return sales.isEmpty() ? othersOfTheDesk(member) : sales;
    }

    private List<Colleague> othersOfTheDesk(String member) {
        return settings.salesDesks().stream()
                .filter(desk -> !desk.equalsIgnoreCase(member))
                .limit(MOST_OPTIONS)
                .map(desk -> new Colleague(desk, names.nameOf(desk)))
                .toList();
    }
}
