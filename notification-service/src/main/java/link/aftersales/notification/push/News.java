package link.aftersales.notification.push;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import link.aftersales.notification.push.Occasion.Role;
import org.jspecify.annotations.Nullable;

/** Something that members of staff are to hear of, as its receivers see it. */
interface News {

    /** Absent when it is about no ticket. */
    @Nullable
    String ticketNo();

    /** Whom it is about. */
    String customerId();

    Instant at();

    Urgency urgency();

    /** Whether it can wait for the end of the quiet hours. */
    boolean canWait();

    /** The members in this role, blank where there is none. */
    List<String> members(Role role);

    /** Whoever did it; no userid when it was no member of staff. */
    String actor();

    /** The placeholders of all texts that may tell it. */
    Map<String, String> values();

    /** The number that the buttons of a card are about. */
    String no();

    /** To remember who was told; user ids do not differ by case. */
    static Set<String> nobodyYet() {
        return new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    }

    /** Until when more of the same is waited for; null when it is told at once. */
    default @Nullable Instant gathersUntil() {
        return null;
    }

    /** The project to whose page its link leads. */
    @Nullable
    String projectNo();

    /** A member, if there is one. */
    static List<String> member(@Nullable String userId) {
        return Stream.ofNullable(userId).toList();
    }
}
