package link.aftersales.contracts.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The company's working time in Shanghai: hours on the days of a week, holidays and shifted days apart. */
public final class WorkingTime {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Pattern HOURS = Pattern.compile(
            "([A-Za-z]{3})(?:\\s*[-–~至]\\s*([A-Za-z]{3}))?\\s+(\\d{1,2}):(\\d{2})\\s*[-–~至]\\s*(\\d{1,2}):(\\d{2})");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int HOURS_A_DAY = 24;
    private static final int MINUTES_AN_HOUR = 60;

    private final Set<DayOfWeek> days;
    private final LocalTime opens;
    private final LocalTime closes;
    private final Holidays holidays;

    private WorkingTime(Set<DayOfWeek> days, LocalTime opens, LocalTime closes, Holidays holidays) {
        this.days = days;
        this.opens = opens;
        this.closes = closes;
        this.holidays = holidays;
    }

    /** By {@code Mon-Sat 08:30-17:30}; anything that is not written so means Monday to Friday from nine to six. */
    public static WorkingTime of(String serviceHours, Holidays holidays) {
        Matcher hours = HOURS.matcher(serviceHours.strip());
        if (hours.matches() && valid(hours)) {
            String last = hours.group(2) == null ? hours.group(1) : hours.group(2);
            Set<DayOfWeek> days = days(day(hours.group(1)), day(last));
            return new WorkingTime(days, time(hours, 3), time(hours, 5), holidays);
        }
        return new WorkingTime(days(0, 4), LocalTime.of(9, 0), LocalTime.of(18, 0), holidays);
    }

    /** When so much working time has passed; with none, the next moment at which somebody works. */
    public Instant plus(Instant from, Duration working) {
        ZonedDateTime start = from.atZone(SHANGHAI);
        Duration left = working;
        for (LocalDate day = start.toLocalDate(); ; day = day.plusDays(1)) {
            if (worked(day)) {
                Instant begins = latest(from, at(day, opens));
                Duration today = Duration.between(begins, at(day, closes));
                if (today.isPositive() && left.compareTo(today) <= 0) {
                    return begins.plus(left);
                }
                left = today.isPositive() ? left.minus(today) : left;
            }
        }
    }

    /** When work begins the next time. */
    public Instant nextMorning(Instant from) {
        LocalDate day = from.atZone(SHANGHAI).toLocalDate();
        while (!worked(day) || !at(day, opens).isAfter(from)) {
            day = day.plusDays(1);
        }
        return at(day, opens);
    }

    /** Whether somebody works at this moment. */
    public boolean includes(Instant moment) {
        ZonedDateTime there = moment.atZone(SHANGHAI);
        LocalTime time = there.toLocalTime();
        return worked(there.toLocalDate()) && !time.isBefore(opens) && time.isBefore(closes);
    }

    private boolean worked(LocalDate day) {
        return holidays.worked(day).orElseGet(() -> days.contains(day.getDayOfWeek()));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(SHANGHAI).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean valid(Matcher hours) {
        boolean knownDays = day(hours.group(1)) >= 0 && (hours.group(2) == null || day(hours.group(2)) >= 0);
        return knownDays && clock(hours, 3) && clock(hours, 5) && time(hours, 3).isBefore(time(hours, 5));
    }

    private static boolean clock(Matcher hours, int group) {
        return Integer.parseInt(hours.group(group)) < HOURS_A_DAY
                && Integer.parseInt(hours.group(group + 1)) < MINUTES_AN_HOUR;
    }

    private static LocalTime time(Matcher hours, int group) {
        return LocalTime.of(Integer.parseInt(hours.group(group)), Integer.parseInt(hours.group(group + 1)));
    }

    private static int day(String name) {
        return DAYS.indexOf(name.toLowerCase(Locale.ROOT));
    }

    private static Set<DayOfWeek> days(int first, int last) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(first + 1));
        for (int day = first; day != last; ) {
            day = (day + 1) % DAYS.size();
            days.add(DayOfWeek.of(day + 1));
        }
        return days;
    }
}
