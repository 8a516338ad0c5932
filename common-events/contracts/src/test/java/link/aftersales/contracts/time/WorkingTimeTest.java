package link.aftersales.contracts.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final WorkingTime week = WorkingTime.of("Mon-Sat 08:30-17:30", Holidays.of(""));

    /** 2 to 8 March 2026 is a week from Monday to Sunday without a holiday. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00, 2026-03-02T10:30, within a day",
        "2026-03-02T17:00, 2026-03-02T17:30, up to the end of the day",
        "2026-03-02T17:10, 2026-03-03T08:40, over the night",
        "2026-03-02T06:00, 2026-03-02T09:00, from before the opening",
        "2026-03-02T20:00, 2026-03-03T09:00, from after the closing",
        "2026-03-07T17:15, 2026-03-09T08:45, over the Sunday",
        "2026-02-14T17:15, 2026-02-24T08:45, over the Spring Festival",
        "2026-09-20T09:00, 2026-09-20T09:30, on a Sunday that is worked",
        "2026-10-10T17:10, 2026-10-12T08:40, over a Sunday after the holiday",
    })
    void halfAnHourOfWorkingTimeEnds(String from, String expected, String why) {
        assertThat(week.plus(shanghai(from), HALF_AN_HOUR)).describedAs(why).isEqualTo(shanghai(expected));
    }

    @Test
    void severalDaysOfWorkAreCountedByTheirHours() {
        assertThat(week.plus(shanghai("2026-03-05T12:30"), Duration.ofHours(5 + 9 + 9 + 1)))
                .isEqualTo(shanghai("2026-03-09T09:30"));
    }

    @Test
    void noWorkingTimeAtAllLeadsToTheNextMomentAtWhichSomebodyWorks() {
        assertThat(week.plus(shanghai("2026-03-02T10:00"), Duration.ZERO)).isEqualTo(shanghai("2026-03-02T10:00"));
        assertThat(week.plus(shanghai("2026-03-08T10:00"), Duration.ZERO)).isEqualTo(shanghai("2026-03-09T08:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00, 2026-03-03T08:30",
        "2026-03-02T08:30, 2026-03-03T08:30",
        "2026-03-02T07:00, 2026-03-02T08:30",
        "2026-03-07T12:00, 2026-03-09T08:30",
        "2026-09-30T12:00, 2026-10-08T08:30",
        "2027-09-14T12:00, 2027-09-16T08:30",
    })
    void theNextMorningIsThatOfAWorkedDay(String from, String expected) {
        assertThat(week.nextMorning(shanghai(from))).isEqualTo(shanghai(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:29, false",
        "2026-03-02T08:30, true",
        "2026-03-02T17:29, true",
        "2026-03-02T17:30, false",
        "2026-03-08T10:00, false"
    })
    void aMomentIsWorkedOrNot(String moment, boolean worked) {
        assertThat(week.includes(shanghai(moment))).isEqualTo(worked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "周一至周五",
                "Mon-Fri",
                "Mon-Foo 08:00-17:00",
                "Mon-Fri 25:00-26:00",
                "Mon-Fri 09:60-10:00",
                "Mon-Fri 18:00-09:00",
                "Mon-Fri 24/7"
            })
    void hoursThatCanNotBeReadAreNineToSixFromMondayToFriday(String hours) {
        WorkingTime usual = WorkingTime.of(hours, Holidays.of(""));

        assertThat(usual.plus(shanghai("2026-03-06T17:45"), HALF_AN_HOUR)).isEqualTo(shanghai("2026-03-09T09:15"));
    }

    @Test
    void aSingleDayAndAWeekThatBeginsOnSundayAreUnderstood() {
        WorkingTime friday = WorkingTime.of("fri 9:00-12:00", Holidays.of(""));
        WorkingTime fromSunday = WorkingTime.of("Sun-Thu 09:00-18:00", Holidays.of(""));

        assertThat(friday.nextMorning(shanghai("2026-03-06T10:00"))).isEqualTo(shanghai("2026-03-13T09:00"));
        assertThat(fromSunday.nextMorning(shanghai("2026-03-05T20:00"))).isEqualTo(shanghai("2026-03-08T09:00"));
    }

    @Test
    void aFileOfOnesOwnTakesThePlaceOfTheBuiltInOne(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("days.csv"), "\uFEFFdate,kind\n# ours\n2026-03-03 , off\n");
        WorkingTime ours = WorkingTime.of("Mon-Sat 08:30-17:30", Holidays.of(file.toString()));

        assertThat(ours.nextMorning(shanghai("2026-03-02T10:00"))).isEqualTo(shanghai("2026-03-04T08:30"));
        assertThat(ours.includes(shanghai("2026-10-01T10:00"))).isTrue();
    }

    @Test
    void aFileThatIsMissingOrWrongIsNamed(@TempDir Path folder) throws IOException {
        Path wrong = Files.writeString(folder.resolve("days.csv"), "2026-03-03,closed\n");

        assertThatThrownBy(() -> Holidays.of(folder.resolve("none.csv").toString()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.csv");
        assertThatThrownBy(() -> Holidays.of(wrong.toString())).hasMessageContaining("2026-03-03,closed");
    }

    private static Instant shanghai(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }
}
