package link.aftersales.notification.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.time.Holidays;
import link.aftersales.contracts.time.WorkingTime;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience =
            new Patience(UnseenAfter.of(""), WorkingTime.of("Mon-Fri 09:00-18:00", Holidays.of("")));

    @Test
    void endsForAnUrgentTicketInTheMiddleOfTheNight() {
        assertThat(ends(Priority.URGENT, "2026-11-22T03:00+08:00")).isEqualTo(at("2026-11-22T03:15+08:00"));
    }

    @Test
    void endsForTheOthersWhenSoMuchWasWorked() {
        assertThat(ends(Priority.HIGH, "2026-11-23T10:00+08:00")).isEqualTo(at("2026-11-23T11:00+08:00"));
        assertThat(ends(Priority.HIGH, "2026-11-23T17:30+08:00")).isEqualTo(at("2026-11-24T09:30+08:00"));
        assertThat(ends(Priority.NORMAL, "2026-11-20T16:00+08:00")).isEqualTo(at("2026-11-23T11:00+08:00"));
    }

    @Test
    void leavesOutHolidays() {
        assertThat(ends(Priority.HIGH, "2026-09-30T17:30+08:00")).isEqualTo(at("2026-10-08T09:30+08:00"));
    }

    private Instant ends(Priority priority, String from) {
        return patience.ends(priority, at(from));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
