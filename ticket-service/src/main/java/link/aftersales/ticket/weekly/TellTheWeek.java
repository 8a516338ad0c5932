package link.aftersales.ticket.weekly;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.time.WorkingTime;
import link.aftersales.messaging.Outbox;
import link.aftersales.ticket.directory.Staff;
import link.aftersales.ticket.directory.StaffMember;
import link.aftersales.ticket.directory.Supervisors;
import org.jspecify.annotations.Nullable;

/**
 * Tells each supervisor how the last week went, once, when work begins on the first working day of the next, or as soon
 * after that as anybody works: also when that is a week later.
 */
class TellTheWeek {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final int AN_HOUR = 60;
    /** After that many weeks a digest is no news any more. */
    private static final int LATEST = 4;

    private final Weeks weeks;
    private final Supervisors supervisors;
    private final Staff staff;
    private final WorkingTime working;
    private final Outbox outbox;
    private final Clock clock;

    TellTheWeek(Weeks weeks, Supervisors supervisors, Staff staff, WorkingTime working, Outbox outbox, Clock clock) {
        this.weeks = weeks;
        this.supervisors = supervisors;
        this.staff = staff;
        this.working = working;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Does it if it is time. Needs a transaction. */
    void tellIfDue() {
        Instant now = clock.instant();
        if (working.includes(now)) {
            due(mondayOf(now)).filter(weeks::claim).forEach(monday -> tell(monday, now));
        }
    }

    /** The Mondays since the last one of which they were told; of a company that was never told, this one. */
    private Stream<LocalDate> due(LocalDate monday) {
        LocalDate earliest =
                weeks.lastClaimed(monday).map(last -> last.plusWeeks(1)).orElse(monday);
        LocalDate latest = monday.minusWeeks(LATEST - 1L);
        LocalDate first = earliest.isBefore(latest) ? latest : earliest;
        return Stream.iterate(first, due -> !due.isAfter(monday), due -> due.plusWeeks(1));
    }

    private static LocalDate mondayOf(Instant moment) {
        return moment.atZone(SHANGHAI).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void tell(LocalDate monday, Instant now) {
        LocalDate before = monday.minusWeeks(1);
        Week week = weeks.of(startOf(before), startOf(monday));
        if (week.quiet()) {
            return;
        }
        Map<String, String> values = values(week);
        values.put("createdAt", DAY.format(before) + " 至 " + DAY.format(monday.minusDays(1)));
        supervisors
                .all()
                .forEach(member ->
                        outbox.append(member, new StaffMessage(member, StaffText.WEEKLY_DIGEST, values, null, now)));
    }

    /** What there is none of is left out, and its line with it. */
    private Map<String, String> values(Week week) {
        Map<String, String> values = new HashMap<>();
        values.put("newCount", String.valueOf(week.opened()));
        values.put("doneCount", String.valueOf(week.done()));
        values.put("openCount", String.valueOf(week.open()));
        put(values, "firstResponse", week.firstResponseMinutes() == null ? null : took(week.firstResponseMinutes()));
        put(
                values,
                "avgScore",
                week.averageScore() == null ? null : String.format(Locale.ROOT, "%.1f", week.averageScore()));
        put(values, "ticketNo", week.oldestTicketNo());
        put(values, "ownerName", week.oldestOwner() == null ? null : called(week.oldestOwner()));
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static String took(double minutes) {
        return minutes < AN_HOUR
                ? Math.max(1, Math.round(minutes)) + " 分钟"
                : String.format(Locale.ROOT, "%.1f 小时", minutes / AN_HOUR);
    }

    private String called(String userId) {
        return staff.find(userId)
                .map(StaffMember::name)
                .filter(name -> !name.isBlank())
                .orElse(userId);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }
}
